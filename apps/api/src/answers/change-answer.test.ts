import type { Client } from '@debrief/contract/client';
import { answers, comments, inbox, lane, questions, reviews } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';

const body = 'I would ask what the list is for. Then I count what was opened within seven days. Then I decide.';
const words = { strength: 'You decide.', change: 'Say who reads.', through: 'nearly' as const };

const publish = async (author: Client, more = {}) => {
  const { answer } = await author(questions.post, {
    title: `How would you measure the success of a reading list? ${Math.random()}`,
    topics: ['metrics'],
    companies: [],
    answer: { body, ...more },
  });
  return answer!.id;
};
const offersTold = async (to: Client) => (await to(inbox.list, {})).items.filter(({ kind }) => kind === 'offer');

describe('an answer that becomes public', () => {
  it('wants feedback, unless its author says otherwise', async ({ as, member }) => {
    const author = as(await member());
    const waits = async (answerId: string) =>
      (await as()(lane.waiting, { limit: 100 })).items.some(({ id }) => id === answerId);
    const told = await publish(author, { visibility: 'private' });
    await author(answers.change, { answerId: told, visibility: 'public', feedbackWanted: null });
    expect(await waits(told)).toBe(false);
    const untold = await publish(author, { visibility: 'private' });
    expect((await author(answers.change, { answerId: untold, visibility: 'public' })).feedbackWanted).toEqual({});
    expect(await waits(untold)).toBe(true);
  });
});

describe('an answer that ended with an offer', () => {
  it('says so, and tells each who helped once, however much they helped', async ({ as, member }) => {
    const [author, helper, other, ignored] = [await member(), await member(), await member(), await member()].map((m) =>
      as(m),
    ) as [Client, Client, Client, Client];
    const answerId = await publish(author);
    const note = (by: Client, more = {}) =>
      by(comments.postOnAnswer, { answerId, body: 'Why seven?', ...more }).then(({ id }) => id);
    const used = [
      await note(helper),
      await note(helper, { authorship: 'anonymous' }),
      await note(author, { body: 'A note to myself.' }),
    ];
    await note(ignored);
    await helper(reviews.write, { answerId, number: 1, ...words });
    await other(reviews.write, { answerId, number: 1, ...words, authorship: 'anonymous' });
    await author(answers.revise, { answerId, basedOn: 1, body: `${body} A week has seven.`, used });

    expect((await author(answers.change, { answerId, offer: true })).offer).toBe(true);
    expect((await as()(answers.show, { answerId })).offer).toBe(true);
    for (const one of [helper, other])
      expect(await offersTold(one)).toMatchObject([{ kind: 'offer', answerId, read: false, count: 1 }]);
    for (const one of [author, ignored]) expect(await offersTold(one)).toEqual([]);
  });

  it('takes it back with its news, and tells nobody twice', async ({ as, member }) => {
    const [author, helper] = [as(await member()), as(await member())];
    const answerId = await publish(author);
    await helper(reviews.write, { answerId, number: 1, ...words });
    await author(answers.change, { answerId, offer: true });
    await author(answers.change, { answerId, offer: true });
    const [told] = await offersTold(helper);
    await helper(inbox.read, { upTo: told!.id });

    await author(answers.change, { answerId, offer: false });
    expect((await as()(answers.show, { answerId })).offer).toBe(false);
    expect(await offersTold(helper)).toEqual([]);

    await helper(comments.postOnAnswer, { answerId, body: 'And now?' }).then(({ id }) =>
      author(answers.revise, { answerId, basedOn: 1, body: `${body} Now.`, used: [id] }),
    );
    await author(answers.change, { answerId, offer: true });
    expect(await offersTold(helper)).toMatchObject([{ id: told!.id, read: true }]);
    expect((await helper(inbox.list, {})).items.filter(({ read }) => !read).map(({ kind }) => kind)).toEqual(['used']);
  });

  it('of an anonymous author leaves the day only', async ({ as, member, clock }) => {
    clock.now = new Date('2026-10-03T14:25:00Z');
    const [author, helper] = [as(await member()), as(await member())];
    const answerId = await publish(author, { authorship: 'anonymous' });
    await helper(reviews.write, { answerId, number: 1, ...words });
    await author(answers.change, { answerId, offer: true });
    expect(await offersTold(helper)).toMatchObject([{ at: '2026-10-03T00:00:00.000Z' }]);
  });

  it('goes on waiting, or not, as before', async ({ as, member }) => {
    const author = as(await member());
    const answerId = await publish(author, { feedbackWanted: null });
    await author(answers.change, { answerId, offer: true });
    expect((await author(lane.standing, {})).mine).toEqual([]);
  });

  it('is its author’s to say', async ({ as, member }) => {
    const answerId = await publish(as(await member()));
    await expect(as(await member())(answers.change, { answerId, offer: true })).rejects.toMatchObject({ status: 403 });
  });
});
