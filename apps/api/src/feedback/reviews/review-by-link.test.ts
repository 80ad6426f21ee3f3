import { answers, inbox, type ProblemError, questions, reviews } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../../test/it.ts';

const title = 'How would you measure the success of a reading list?';
const body = 'I would ask what the list is for. Then I count what was opened within seven days. Then I decide.';
const told = { name: 'Ana B', strength: 'It asks first.', change: 'Say why seven days.', through: 'nearly' } as const;

describe('a guest’s review by link', () => {
  it('is seen by the author first, shown to everyone by them, and counts in no score', async ({ as, member }) => {
    const [author, peer] = [as(await member()), as(await member())];
    const { answer } = await author(questions.post, { title, topics: ['metrics'], companies: [], answer: { body } });
    const answerId = answer!.id;
    const { linkUrl } = await author(answers.invite, { answerId });
    const token = linkUrl!.split('/').at(-1)!;

    const left = await as()(reviews.postOnShared, { token, ...told });
    expect(left).toMatchObject({ guest: true, held: true, mine: false, author: { kind: 'anonymous', name: 'Ana B' } });
    expect((await author(inbox.list, {})).items).toMatchObject([{ kind: 'review', answerId }]);
    expect((await peer(reviews.list, { answerId })).items).toEqual([]);
    expect((await author(reviews.list, { answerId })).items).toMatchObject([{ id: left.id, can: { show: true } }]);

    await author(reviews.show, { reviewId: left.id });
    const { items, summary } = await peer(reviews.list, { answerId });
    expect(items).toMatchObject([{ id: left.id, held: false, guest: true }]);
    expect(summary).toMatchObject({ reviews: 0, overall: null, through: { nearly: 0 } });
  });

  it('is refused under a member’s handle, on a version that is not there and by a link that was taken back', async ({
    as,
    member,
  }) => {
    const author = as(await member());
    await member({ handle: 'ana-b' });
    const { answer } = await author(questions.post, { title, topics: ['metrics'], companies: [], answer: { body } });
    const answerId = answer!.id;
    const { linkUrl } = await author(answers.invite, { answerId });
    const token = linkUrl!.split('/').at(-1)!;
    const refusalOf = async (more: object) => {
      const error = await as()(reviews.postOnShared, { token, ...told, ...more }).catch((e: unknown) => e);
      return (error as ProblemError).problem;
    };
    expect((await refusalOf({})).fields).toHaveProperty('name');
    expect((await refusalOf({ name: 'Ana Q', revision: 2 })).fields).toHaveProperty('revision');
    await author(answers.uninvite, { answerId });
    expect((await refusalOf({ name: 'Ana Q' })).code).toBe('not-found');
  });
});
