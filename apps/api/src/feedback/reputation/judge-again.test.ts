import { accounts, answers, comments, questions } from '@debrief/contract/client';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { it } from '../../../test/it.ts';
import { withheldBy } from '../../platform/db/shown.ts';
import { showCommentAgain, withholdComment } from '../comments/withhold-comment.ts';
import { reputations } from './reputation.table.ts';

const body = 'I would look at how many people open the report before I change anything in it.';
const exact = 'how many people open the report';
const start = body.indexOf(exact);
const anchor = {
  exact,
  prefix: body.slice(0, start),
  suffix: body.slice(start + exact.length, start + exact.length + 20),
  start,
};

describe('helping answers get better', () => {
  it('is told from three answers up whose words a member’s comments changed', async ({ as, member }) => {
    const giver = await member();
    const { handle } = await as(giver)(accounts.me, {});
    const helped = async () => (await as()(accounts.profile, { handle })).helped;
    const use = async (words: string) => {
      const author = as(await member());
      const title = `How would you measure the weekly report?`;
      const { answer } = await author(questions.post, { title, topics: ['metrics'], companies: [], answer: { body } });
      const answerId = answer!.id;
      const note = await as(giver)(comments.postOnAnswer, { answerId, revision: 1, body: 'Within how long?', anchor });
      await author(answers.revise, { answerId, basedOn: 1, body: body.replace(exact, words), used: [note.id] });
      return { answerId, note };
    };
    await use('how many open the report within a day');
    await use('how many leads open the report');
    expect(await helped()).toBeNull();
    const { note } = await use(exact);
    // Its words did not change: it counts once its giver says that it is fixed.
    expect(await helped()).toBeNull();
    await as(giver)(comments.judge, { commentId: note.id, verdict: 'fixed' });
    expect(await helped()).toBe(3);
  });

  it('is not raised by taking away what nobody could use', async ({ as, db, member }) => {
    const giver = await member();
    const boundOf = async () => {
      const [row] = await db.select().from(reputations).where(eq(reputations.memberId, giver.id));
      return row?.bound ?? 0;
    };
    const given = async (judge: 'used' | 'declined') => {
      const author = as(await member());
      const { answer } = await author(questions.post, {
        title: `How would you measure the ${judge} report?`,
        topics: ['metrics'],
        companies: [],
        answer: { body },
      });
      const answerId = answer!.id;
      const note = await as(giver)(comments.postOnAnswer, { answerId, revision: 1, body: 'Within how long?', anchor });
      if (judge === 'declined') await author(comments.setState, { commentId: note.id, state: 'declined' });
      else
        await author(answers.revise, {
          answerId,
          basedOn: 1,
          body: body.replace(exact, 'how many open the report'),
          used: [note.id],
        });
      return note.id;
    };
    const used = [await given('used'), await given('used'), await given('used')];
    const declined = [await given('declined'), await given('declined')];
    const before = await boundOf();
    for (const commentId of declined) await as(giver)(comments.delete, { commentId });
    expect(await boundOf()).toBeCloseTo(before, 10);
    await as(giver)(comments.delete, { commentId: used[0]! });
    expect(await boundOf()).toBeLessThan(before);
  });

  it('counts for neither of two who use only each other’s, whoever was used first', async ({ as, db, member }) => {
    const [one, other] = [await member(), await member()];
    const boundOf = async () => {
      const rows = await db.select().from(reputations);
      return [one, other].map(({ id }) => rows.find(({ memberId }) => memberId === id)?.bound);
    };
    const uses = async (author: typeof one, giver: typeof one, times: number) => {
      const title = 'How would you measure the weekly report?';
      const { answer } = await as(author)(questions.post, {
        title,
        topics: ['metrics'],
        companies: [],
        answer: { body },
      });
      const answerId = answer!.id;
      const note = () => as(giver)(comments.postOnAnswer, { answerId, revision: 1, body: 'Within how long?', anchor });
      const used: string[] = [];
      while (used.length < times) used.push((await note()).id);
      await as(author)(answers.revise, {
        answerId,
        basedOn: 1,
        body: body.replace(exact, 'how many leads open it'),
        used,
      });
      return used[0]!;
    };
    await uses(other, one, 3);
    expect((await boundOf())[0]).toBeGreaterThan(0.3);
    const commentId = await uses(one, other, 1);
    expect(await boundOf()).toEqual([0, 0]);
    await withholdComment(db, commentId, withheldBy.moderator);
    expect((await boundOf())[0]).toBeGreaterThan(0.3);
    await showCommentAgain(db, commentId, withheldBy.moderator);
    expect(await boundOf()).toEqual([0, 0]);
    // Three uses are too few to say that two keep to themselves.
    await as(other)(comments.delete, { commentId });
    expect((await boundOf())[0]).toBeGreaterThan(0.3);
  });

  it('is nobody’s when the comment stands under a made-up name', async ({ as, member }) => {
    const giver = await member();
    const { handle } = await as(giver)(accounts.me, {});
    for (const part of ['first', 'second', 'third']) {
      const author = as(await member());
      const { answer } = await author(questions.post, {
        title: `How would you measure the ${part} report?`,
        topics: ['metrics'],
        companies: [],
        answer: { body },
      });
      const answerId = answer!.id;
      const note = await as(giver)(comments.postOnAnswer, {
        answerId,
        revision: 1,
        body: 'Within how long?',
        anchor,
        authorship: 'anonymous',
      });
      await author(answers.revise, {
        answerId,
        basedOn: 1,
        body: body.replace(exact, part.repeat(4)),
        used: [note.id],
      });
    }
    expect((await as()(accounts.profile, { handle })).helped).toBeNull();
  });
});
