import { randomUUID } from 'node:crypto';
import { answers, comments, drafts, inbox, ProblemError, questions, reviews } from '@debrief/contract/client';
import { eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { it } from '../../../test/it.ts';
import { reviews as reviewRows } from './reviews.table.ts';

const body = 'I would first ask what the list is for, then count what was opened within seven days.';
const words = {
  strength: 'You say what you count.',
  change: 'Say who counts as a reader.',
  through: 'nearly' as const,
};
const marks = (mark: number) => ({ 'metrics-purpose': mark, 'metrics-definition': mark, 'metrics-decisions': mark });
const aQuestion = (more = {}) => ({
  title: `How would you measure a reading list? ${Math.random()}`,
  topics: ['metrics', 'strategy'],
  companies: [],
  answer: { body, ...more },
});
const problemOf = async (call: Promise<unknown>) => {
  const error = await call.then(
    () => undefined,
    (e: unknown) => e,
  );
  return error instanceof ProblemError ? error.problem : error;
};

describe('reviewing an answer', () => {
  it('is one piece of feedback on a version: words, marks, notes pinned to it, and news for its author', async ({
    as,
    member,
  }) => {
    const [author, peer] = [as(await member()), as(await member({ displayName: 'Ada' }))];
    const answerId = (await author(questions.post, aQuestion())).answer!.id;
    await peer(drafts.save, { key: `review:${answerId}`, content: { strength: 'You say' }, version: 0 });
    const exact = 'within seven days';
    const pins = [
      {
        id: randomUUID(),
        body: 'Why seven?',
        anchor: { exact, prefix: '', suffix: '', start: body.indexOf(exact) },
        criterion: 'metrics-definition',
      },
    ];
    const review = { answerId, number: 1, ...words, scores: marks(2), pins };
    const sent = await peer(reviews.write, review);
    expect(sent).toMatchObject({ author: { displayName: 'Ada' }, scores: marks(2), mine: true, can: { edit: true } });
    await peer(reviews.write, review);

    const page = await author(answers.show, { answerId, include: 'comments,reviews' });
    expect(page.counts).toMatchObject({ reviews: 1, comments: 1, openComments: 1 });
    expect(page.comments).toMatchObject([
      { body: 'Why seven?', criterion: 'metrics-definition', place: { status: 'kept' } },
    ]);
    expect(page.reviews?.items).toMatchObject([{ ...words, id: sent.id, mine: false, can: { edit: false } }]);
    expect(
      page.rubric?.map(({ id }) => id),
      'the first topic’s',
    ).toContain('metrics-definition');
    expect((await author(inbox.list, {})).items).toMatchObject([{ kind: 'review', count: 1 }]);
    expect(await problemOf(peer(drafts.show, { key: `review:${answerId}` })), 'sent').toMatchObject({ status: 404 });
  });

  it('may be changed until the author has read it, and keeps what was typed then', async ({ as, member }) => {
    const [author, peer] = [as(await member()), as(await member())];
    const answerId = (await author(questions.post, aQuestion())).answer!.id;
    const first = await peer(reviews.write, { answerId, number: 1, ...words });
    const second = await peer(reviews.write, { answerId, number: 1, ...words, through: 'yes' });
    expect(second).toMatchObject({ id: first.id, through: 'yes' });
    expect(second.editedAt).not.toBeNull();
    expect(await problemOf(peer(reviews.markRead, { answerId }))).toMatchObject({ code: 'access.denied' });
    await author(reviews.markRead, { answerId });
    expect(await problemOf(peer(reviews.write, { answerId, number: 1, ...words }))).toMatchObject({
      code: 'review.read',
      status: 409,
    });
    const { items } = await peer(reviews.list, { answerId });
    expect(items).toMatchObject([{ through: 'yes', can: { edit: false } }]);
  });

  it('is refused where it cannot be, with the reason and the field at fault', async ({ as, member }) => {
    const me = await member();
    const [author, peer] = [as(me), as(await member())];
    const posted = await author(questions.post, aQuestion());
    const answerId = posted.answer!.id;
    const review = { answerId, number: 1, ...words };
    expect(await problemOf(author(reviews.write, review))).toMatchObject({ code: 'access.denied' });
    expect(await problemOf(as()(reviews.write, review))).toMatchObject({ code: 'session.required' });
    expect(await problemOf(peer(reviews.write, { ...review, scores: { 'metrics-purpose': 5 } }))).toMatchObject({
      code: 'request.invalid',
      fields: { 'scores.metrics-purpose': expect.any(String) },
    });
    expect(await problemOf(peer(reviews.write, { ...review, scores: { 'strategy-choice': 3 } }))).toMatchObject({
      code: 'request.invalid',
      fields: { 'scores.strategy-choice': expect.any(String) },
    });
    expect(await problemOf(peer(reviews.write, { ...review, change: ' ' }))).toMatchObject({ code: 'request.invalid' });
    expect(await problemOf(peer(reviews.write, { ...review, number: 2 }))).toMatchObject({ status: 404 });
    const elsewhere = { exact: 'not there', prefix: '', suffix: '', start: 3 };
    expect(
      await problemOf(
        peer(reviews.write, { ...review, pins: [{ id: randomUUID(), body: 'Why?', anchor: elsewhere }] }),
      ),
    ).toMatchObject({ fields: { 'pins.0.anchor': expect.any(String) } });

    await author(answers.revise, { answerId, basedOn: 1, body: `${body} Then I decide.` });
    expect(await problemOf(peer(reviews.write, review))).toMatchObject({ code: 'answer.stale-revision', revision: 2 });
    await author(answers.change, { answerId, visibility: 'private' });
    expect(await problemOf(peer(reviews.write, { ...review, number: 2 }))).toMatchObject({ status: 404 });
    expect(await problemOf(peer(reviews.list, { answerId }))).toMatchObject({ status: 404 });
    await author(answers.delete, { answerId });
    expect(await problemOf(peer(reviews.write, { ...review, number: 2 }))).toMatchObject({ status: 404 });
    expect((await peer(questions.show, { questionId: posted.id })).counts.answers).toBe(0);
  });

  it('takes a note’s id that somebody else used as no licence to touch their note', async ({ as, member }) => {
    const [author, peer, other] = [as(await member()), as(await member()), as(await member())];
    const answerId = (await author(questions.post, aQuestion())).answer!.id;
    const theirs = await other(comments.postOnAnswer, { answerId, body: 'My own remark.' });
    const anchor = { exact: 'I would', prefix: '', suffix: '', start: 0 };
    const pins = [{ id: theirs.id, body: 'Overwritten?', anchor }];
    expect(await problemOf(peer(reviews.write, { answerId, number: 1, ...words, pins }))).toMatchObject({
      code: 'request.invalid',
    });
  });
});

describe('a review under a made-up name', () => {
  it('is said by no row, time or sum to be its giver’s, and keeps that name', async ({ db, as, member, clock }) => {
    clock.now = new Date('2026-03-04T15:47:31Z');
    const peer = await member();
    const answerId = (await as(await member())(questions.post, aQuestion())).answer!.id;
    const review = { answerId, number: 1, ...words, scores: marks(4), authorship: 'anonymous' as const };
    const sent = await as(peer)(reviews.write, review);
    expect(sent).toMatchObject({ author: { kind: 'anonymous' }, createdAt: '2026-03-04T00:00:00.000Z', mine: true });
    for (const _ of [1, 2])
      await as(await member())(reviews.write, { answerId, number: 1, ...words, scores: marks(2) });
    expect((await as()(answers.show, { answerId })).score.reviews).toBe(3);
    expect(await problemOf(as(peer)(reviews.write, { ...review, authorship: 'named' }))).toMatchObject({
      fields: { authorship: expect.any(String) },
    });
    expect((await as(peer)(reviews.write, { answerId, number: 1, ...words })).author.kind, 'where not said').toBe(
      'anonymous',
    );

    const { rows } = (await db.execute(sql`
      select to_jsonb(r)::text as row from reviews r union all select to_jsonb(s)::text from reviewer_summaries s
      union all select to_jsonb(v)::text from revision_scores v union all select to_jsonb(n)::text from notifications n`)) as unknown as {
      rows: { row: string }[];
    };
    expect(rows.length).toBeGreaterThan(5);
    for (const { row } of rows) expect(row).not.toContain(peer.id);
    const [row] = await db.select().from(reviewRows).where(eq(reviewRows.id, sent.id));
    expect(row).toMatchObject({ authorId: null, residual: null });
  });
});
