import { blocks, comments, inbox, lane, questions } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';
import { refusedWith } from '../../test/refused.ts';

const body = 'I would first ask what the list is for, then count what was opened within seven days.';
const post = { title: 'How would you measure a reading list?', topics: ['metrics'], companies: [] };

describe('blocking a member', () => {
  it('is kept once, shown to oneself alone, and taken back', async ({ as, member }) => {
    const me = as(await member());
    await member({ handle: 'too-loud', displayName: 'Too Loud' });
    await me(blocks.block, { handle: 'too-loud' });
    await me(blocks.block, { handle: 'Too-Loud' });
    expect((await me(blocks.list, {})).items).toMatchObject([{ handle: 'too-loud', displayName: 'Too Loud' }]);
    expect((await as(await member())(blocks.list, {})).items).toEqual([]);
    await me(blocks.unblock, { handle: 'too-loud' });
    await me(blocks.unblock, { handle: 'too-loud' });
    expect((await me(blocks.list, {})).items).toEqual([]);
  });

  it('is refused for oneself and for somebody who is not there', async ({ as, member }) => {
    const me = as(await member({ handle: 'only-me' }));
    expect(await refusedWith(me(blocks.block, { handle: 'only-me' }))).toBe('access.denied');
    expect(await refusedWith(me(blocks.block, { handle: 'nobody-at-all' }))).toBe('not-found');
  });

  it('sends neither to an answer of the other, tells of nothing, and changes nothing that the other one sees', async ({
    as,
    member,
  }) => {
    const [one, other] = [await member({ handle: 'one' }), await member({ handle: 'other' })];
    const { id, answer } = await as(one)(questions.post, { ...post, answer: { body } });
    const seen = async () =>
      JSON.stringify([
        await as(other)(questions.show, { questionId: id, include: 'answers' }),
        await as(other)(blocks.list, {}),
      ]);
    const before = await seen();
    await as(one)(blocks.block, { handle: 'other' });
    expect(await seen()).toBe(before);
    expect(await as(other)(lane.claim, {})).toBeNull();

    await as(other)(comments.postOnAnswer, { answerId: answer!.id, body: 'May I ask why seven days?' });
    expect((await as(one)(inbox.list, {})).items).toEqual([]);
    await as(await member())(comments.postOnAnswer, { answerId: answer!.id, body: 'Why seven days?' });
    expect((await as(one)(inbox.list, {})).items).toMatchObject([{ kind: 'comment', count: 1 }]);
  });
});
