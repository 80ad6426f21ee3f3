import { comments, moderation, questions } from '@debrief/contract/client';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { it } from '../../../test/it.ts';
import { refusedWith } from '../../../test/refused.ts';
import { mostPeople } from './check-pile-on.ts';

const body = 'I would ask what the list is for, then count what was opened within seven days.';
const asked = { title: 'How would you measure a reading list?', topics: ['metrics'], companies: [] };
const remark = 'Why seven days?';

describe('very many people on one', () => {
  it('are too many within an hour, wherever the name stands; those among them go on, and moderators are shown it', async ({
    as,
    clock,
    db,
    member,
  }) => {
    const author = as(await member());
    const { answer, id } = await author(questions.post, { ...asked, answer: { body } });
    const answerId = answer!.id;
    const crowd = [];
    for (let n = 0; n < mostPeople; n++) crowd.push(as(await member()));
    for (const one of crowd) await one(comments.postOnAnswer, { answerId, body: remark });
    const late = as(await member());
    expect(await refusedWith(late(comments.postOnAnswer, { answerId, body: remark }))).toBe('rate.limited');
    expect(await refusedWith(late(comments.postOnQuestion, { questionId: id, body: remark }))).toBe('rate.limited');
    await crowd[0]!(comments.postOnAnswer, { answerId, body: 'And why not eight?' });
    await author(comments.postOnAnswer, { answerId, body: 'One after the other, please.' });
    await db.execute(
      sql`update members set role = 'moderator' where id = (select id from members order by created_at desc limit 1)`,
    );
    const moderator = as(await member({ role: 'moderator' }));
    expect((await moderator(moderation.cases, {})).items).toMatchObject([
      { subject: { kind: 'answer', id: answerId } },
    ]);
    clock.now = new Date(clock.now.getTime() + 3_700_000);
    await late(comments.postOnAnswer, { answerId, body: remark });
  }, 60_000);

  it('never tell by it whose something anonymous is', async ({ as, member }) => {
    const author = as(await member());
    const named = await author(questions.post, { ...asked, answer: { body } });
    const hidden = await author(questions.post, {
      ...{ ...asked, title: 'How would you measure another list?', authorship: 'anonymous' as const },
      answer: { body, authorship: 'anonymous' },
    });
    for (let n = 0; n < mostPeople; n++)
      await as(await member())(comments.postOnAnswer, { answerId: named.answer!.id, body: remark });
    const late = as(await member());
    expect(await refusedWith(late(comments.postOnAnswer, { answerId: named.answer!.id, body: remark }))).toBe(
      'rate.limited',
    );
    await late(comments.postOnAnswer, { answerId: hidden.answer!.id, body: remark });
  }, 60_000);
});
