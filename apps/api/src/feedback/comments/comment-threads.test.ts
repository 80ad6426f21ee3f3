import type { Client } from '@debrief/contract/client';
import { answers, comments, ProblemError, questions } from '@debrief/contract/client';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { it } from '../../../test/it.ts';
import type { Db } from '../../platform/db/connect.ts';

const body = 'I would ask what the list is for. Then I count what was opened within seven days. Then I decide.';

const anAnswer = async (author: Client, more = {}) => {
  const title = 'How would you measure the success of a reading list?';
  const { answer } = await author(questions.post, {
    title,
    topics: ['metrics'],
    companies: [],
    answer: { body, ...more },
  });
  return answer!.id;
};
const on = (exact: string, text = body) => ({ exact, prefix: '', suffix: '', start: text.indexOf(exact) });
const problemOf = async (call: Promise<unknown>) => {
  const error = await call.then(
    () => undefined,
    (e: unknown) => e,
  );
  if (error instanceof ProblemError) return error.problem;
  throw new Error(`No refusal: ${error}`);
};
const countsOf = async (as: Client, answerId: string) => {
  const { comments: all, openComments } = (await as(answers.show, { answerId })).counts;
  return [all, openComments];
};
const placed = async (as: Client, answerId: string, revision?: number) => {
  const { items } = await as(comments.onAnswer, { answerId, ...(revision && { revision }) });
  return items.map(({ body: words, place }) => [words, place?.status ?? null, place?.start ?? null]);
};

describe('a comment on an answer', () => {
  it('is declined with a reason and opened again by the author, and counted right all along', async ({
    as,
    member,
  }) => {
    const [author, peer] = [as(await member()), as(await member())];
    const answerId = await anAnswer(author);
    const { id: commentId } = await peer(comments.postOnAnswer, { answerId, body: 'Why seven days?' });
    expect(await countsOf(author, answerId)).toEqual([1, 1]);

    const declined = await author(comments.setState, { commentId, state: 'declined', reason: 'The prompt says so.' });
    expect(declined).toMatchObject({ state: 'declined', reason: 'The prompt says so.', can: { reopen: true } });
    expect(await countsOf(author, answerId)).toEqual([1, 0]);
    await author(comments.setState, { commentId, state: 'declined' });
    expect(await countsOf(author, answerId)).toEqual([1, 0]);

    expect(await author(comments.setState, { commentId, state: 'open' })).toMatchObject({
      state: 'open',
      reason: null,
    });
    expect(await countsOf(author, answerId)).toEqual([1, 1]);
  });

  it('is withdrawn by its giver, who can take that back; nobody else can do either', async ({ as, member }) => {
    const [author, peer, other] = [as(await member()), as(await member()), as(await member())];
    const answerId = await anAnswer(author);
    const { id: commentId } = await peer(comments.postOnAnswer, { answerId, body: 'Why seven days?' });
    for (const [who, state] of [
      [author, 'withdrawn'],
      [other, 'withdrawn'],
      [other, 'declined'],
      [peer, 'declined'],
      [other, 'open'],
    ] as const)
      expect((await problemOf(who(comments.setState, { commentId, state }))).code, state).toBe('access.denied');

    await peer(comments.setState, { commentId, state: 'withdrawn' });
    expect(await countsOf(author, answerId)).toEqual([1, 0]);
    expect((await problemOf(author(comments.setState, { commentId, state: 'open' }))).detail).toBe(
      'Only who withdrew a comment can open it again.',
    );
    await peer(comments.setState, { commentId, state: 'open' });
    expect(await countsOf(author, answerId)).toEqual([1, 1]);
  });

  it('is no feedback to deal with when the author wrote it, or when it is a reply', async ({ as, member }) => {
    const [author, peer] = [as(await member()), as(await member())];
    const answerId = await anAnswer(author);
    const note = await author(comments.postOnAnswer, { answerId, body: 'I was short of time.' });
    await peer(comments.postOnAnswer, { answerId, body: 'It shows a little.', parentId: note.id });
    expect(await countsOf(author, answerId)).toEqual([2, 0]);
  });

  it('counts as anyone could tell, so that no counter says who wrote an unnamed answer', async ({ as, member }) => {
    const author = as(await member());
    const answerId = await anAnswer(author, { authorship: 'anonymous' });
    await author(comments.postOnAnswer, { answerId, body: 'Under my own name.' });
    expect(await countsOf(author, answerId)).toEqual([1, 1]);
    await author(comments.postOnAnswer, { answerId, body: 'Under the made-up one.', authorship: 'anonymous' });
    expect(await countsOf(author, answerId)).toEqual([2, 1]);
  });

  it('is thanked for by the author; only they and the giver see it', async ({ as, member }) => {
    const [author, peer] = [as(await member()), as(await member())];
    const answerId = await anAnswer(author);
    const { id: commentId } = await peer(comments.postOnAnswer, { answerId, body: 'Why seven days?' });
    expect((await problemOf(peer(comments.thank, { commentId }))).code).toBe('access.denied');
    await author(comments.thank, { commentId });
    await author(comments.thank, { commentId });
    const thankedFor = async (who: Client) => (await who(comments.onAnswer, { answerId })).items[0]?.thanked;
    expect([await thankedFor(peer), await thankedFor(author), await thankedFor(as())]).toEqual([true, true, false]);
  });

  it('can name a part of the rubric, and no other', async ({ as, member, db }) => {
    const author = as(await member());
    const answerId = await anAnswer(author);
    const criterion = { id: 'metrics-definition', name: 'Definition', about: '', levels: ['', '', '', ''] };
    await db.execute(sql`update topics set rubric = ${JSON.stringify([criterion])}::jsonb where slug = 'metrics'`);
    const post = (id: string) => author(comments.postOnAnswer, { answerId, body: 'Which seven?', criterion: id });
    expect((await post('metrics-definition')).criterion).toBe('metrics-definition');
    expect((await problemOf(post('charm'))).fields).toHaveProperty('criterion');
  });
});

describe('publishing a version', () => {
  const revised = body.replace('seven days', 'thirty days').replace('. Then I decide', ', once a week. Then I decide');

  it('marks the comments that were used, and asks their givers alone whether they are fixed', async ({
    as,
    member,
    db,
  }) => {
    const [author, peer] = [as(await member()), as(await member())];
    const answerId = await anAnswer(author);
    const post = (exact: string) =>
      peer(comments.postOnAnswer, { answerId, body: `About ${exact}.`, anchor: on(exact), revision: 1 });
    const [changed, untouched, left] = [
      await post('seven days'),
      await post('what the list is for'),
      await post('count'),
    ];
    const mine = await author(comments.postOnAnswer, { answerId, body: 'A note to myself.' });

    const used = [changed.id, untouched.id, mine.id, left.id.replace(/^./, (c) => (c === '0' ? '1' : '0'))];
    await author(answers.revise, { answerId, basedOn: 1, body: revised, used });
    expect(await countsOf(author, answerId)).toEqual([4, 1]);
    const { items } = await peer(comments.onAnswer, { answerId });
    expect(items.map(({ state, addressedIn }) => [state, addressedIn])).toEqual([
      ['addressed', 2],
      ['addressed', 2],
      ['open', null],
      ['addressed', 2],
    ]);
    expect(await wordsChangedOf(db, [changed.id, untouched.id, mine.id])).toEqual([true, false, null]);

    expect((await problemOf(peer(comments.judge, { commentId: left.id, verdict: 'fixed' }))).code).toBe(
      'access.denied',
    );
    expect((await problemOf(author(comments.judge, { commentId: changed.id, verdict: 'fixed' }))).code).toBe(
      'access.denied',
    );
    await peer(comments.judge, { commentId: changed.id, verdict: 'fixed' });
    await peer(comments.judge, { commentId: changed.id, verdict: 'not-quite' });
    const verdictFor = async (who: Client) => (await who(comments.onAnswer, { answerId })).items[0]?.verdict;
    expect([await verdictFor(peer), await verdictFor(author), await verdictFor(as())]).toEqual([
      'not-quite',
      'not-quite',
      null,
    ]);
    expect((await problemOf(author(comments.setState, { commentId: changed.id, state: 'declined' }))).detail).toBe(
      'A later version used this comment already.',
    );
  });

  it('keeps every place, so that each version shows the comments of its time where their words then stood', async ({
    as,
    member,
  }) => {
    const [author, peer] = [as(await member()), as(await member())];
    const answerId = await anAnswer(author);
    await peer(comments.postOnAnswer, { answerId, body: 'Why seven?', anchor: on('seven days'), revision: 1 });
    await author(answers.revise, { answerId, basedOn: 1, body: `Before any number, a question. ${body}` });
    const second = `Before any number, a question. ${body}`;
    await peer(comments.postOnAnswer, {
      answerId,
      body: 'Good.',
      anchor: on('Before any number', second),
      revision: 2,
    });
    await author(answers.revise, { answerId, basedOn: 2, body });

    const start = body.indexOf('seven days');
    expect(await placed(author, answerId, 1)).toEqual([['Why seven?', 'kept', start]]);
    expect(await placed(author, answerId, 2)).toEqual([
      ['Why seven?', 'kept', start + 31],
      ['Good.', 'kept', 0],
    ]);
    expect(await placed(author, answerId)).toEqual([
      ['Why seven?', 'kept', start],
      ['Good.', 'gone', null],
    ]);
    expect((await problemOf(author(comments.onAnswer, { answerId, revision: 4 }))).code).toBe('not-found');
  });

  it('follows comments of every state, since each can be opened again', async ({ as, member }) => {
    const [author, peer] = [as(await member()), as(await member())];
    const answerId = await anAnswer(author);
    const { id: commentId } = await peer(comments.postOnAnswer, {
      answerId,
      body: 'Why seven?',
      anchor: on('seven days'),
      revision: 1,
    });
    await author(comments.setState, { commentId, state: 'declined' });
    await author(answers.revise, { answerId, basedOn: 1, body: `First, a question. ${body}` });
    expect(await placed(author, answerId)).toEqual([['Why seven?', 'kept', body.indexOf('seven days') + 19]]);
  });

  it('places a comment that comes late, on an older version, through the versions since', async ({ as, member }) => {
    const [author, peer] = [as(await member()), as(await member())];
    const answerId = await anAnswer(author);
    await author(answers.revise, { answerId, basedOn: 1, body: revised });
    await author(answers.revise, { answerId, basedOn: 2, body: `First, a question. ${revised}` });
    const late = (words: string, more = {}) =>
      peer(comments.postOnAnswer, { answerId, body: 'Late.', revision: 1, anchor: on(words), ...more });

    expect((await late('what the list is for')).place).toMatchObject({
      status: 'kept',
      start: body.indexOf('what') + 19,
    });
    expect((await late('opened within seven days')).place?.status).toBe('changed');
    const refused = await problemOf(late('opened within seven days', { suggestion: 'opened within a week' }));
    expect(refused).toMatchObject({ code: 'comment.words-changed', revision: 3 });
    expect(refused.detail).toContain('Your note is kept');
    expect((await late('what the list is for', { suggestion: 'whom the list is for' })).suggestion).toBe(
      'whom the list is for',
    );
    expect((await problemOf(late('seven days', { anchor: { ...on('seven days'), start: 3 } }))).fields).toHaveProperty(
      'anchor',
    );
  });
});

async function wordsChangedOf(db: Db, ids: string[]) {
  const { rows } = (await db.execute(
    sql`select id, words_changed from comments where id in (${sql.join(
      ids.map((id) => sql`${id}`),
      sql`, `,
    )})`,
  )) as unknown as { rows: { id: string; words_changed: boolean | null }[] };
  return ids.map((id) => rows.find((row) => row.id === id)?.words_changed);
}
