import { randomUUID } from 'node:crypto';
import { answers, type Client, ProblemError, questions, reviews } from '@debrief/contract/client';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { it } from '../../../test/it.ts';
import { readAtom } from '../../../test/read-atom.ts';
import type { Db } from '../../platform/db/connect.ts';
import { eraseReviews } from './erase-reviews.ts';

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

const publish = async (author: Client) => (await author(questions.post, aQuestion())).answer!.id;

describe('the score of a version', () => {
  it('is gone with the account of who alone had reviewed it', async ({ as, clock, db, member }) => {
    const answerId = await publish(as(await member()));
    const peer = await member();
    await as(peer)(reviews.write, { answerId, number: 1, ...words, scores: marks(3) });
    const history = async () => (await as()(answers.show, { answerId, include: 'reviews' })).reviews!.history;
    expect(await history()).toHaveLength(1);
    await db.transaction((tx) => eraseReviews({ db: tx, now: () => clock.now }, peer, { withheld: false }));
    expect(await history()).toEqual([]);
  });

  it('is there from three reviewers up, with its spread, and rises from version to version', async ({
    app,
    as,
    member,
  }) => {
    const me = await member();
    const answerId = await publish(as(me));
    const peers = [as(await member()), as(await member()), as(await member())];
    const give = async (number: number, given: number[]) => {
      for (const [i, mark] of given.entries())
        await peers[i]!(reviews.write, {
          answerId,
          number,
          ...words,
          scores: marks(mark),
          through: mark > 3 ? 'yes' : 'nearly',
        });
    };
    await give(1, [1, 2]);
    const two = await as()(answers.show, { answerId, include: 'reviews' });
    expect(two.score).toEqual({ reviews: 2, overall: null, criteria: [], ready: false });
    expect(two.reviews!.summary.sureness).toBeNull();

    await give(1, [1, 2, 2]);
    const { score } = await as()(answers.show, { answerId });
    expect(score.reviews).toBe(3);
    expect(score.criteria).toContainEqual({ id: 'metrics-purpose', name: 'Purpose before numbers', median: 2 });
    expect(score.overall!.low).toBeLessThan(score.overall!.value);

    await as(me)(answers.revise, { answerId, basedOn: 1, body: `${body} Then I decide.` });
    expect((await as()(answers.show, { answerId })).score, 'of the new version').toMatchObject({
      reviews: 0,
      overall: null,
    });
    await give(2, [4, 4, 4]);
    const { summary, history, items } = await as()(reviews.list, { answerId });
    expect(items).toHaveLength(6);
    expect(summary).toMatchObject({
      ready: true,
      through: { notYet: 0, nearly: 0, yes: 3 },
      sureness: { reviewers: 3 },
    });
    expect(history.map(({ revision, reviews: n }) => [revision, n])).toEqual([
      [1, 3],
      [2, 3],
    ]);
    expect(history[1]!.overall!.value).toBeGreaterThan(history[0]!.overall!.value + 0.5);
    expect((await as()(reviews.list, { answerId, revision: 1 })).summary).toMatchObject({ reviews: 3, ready: false });

    const improved = await as()(answers.improved, { topic: 'metrics' });
    expect(improved.items).toMatchObject([{ answer: { id: answerId }, from: { revision: 1 }, to: { revision: 2 } }]);
    expect(improved.items[0]!.rise).toBeCloseTo(history[1]!.overall!.value - history[0]!.overall!.value);
    expect((await as()(answers.improved, { topic: 'technical' })).items).toEqual([]);
    const best = await as()(answers.best, { topic: 'metrics' });
    expect(best.items).toMatchObject([{ id: answerId, revision: 2, score: { overall: history[1]!.overall } }]);
    expect((await as()(answers.best, { topic: 'technical' })).items).toEqual([]);
    const feed = async (url: string) => readAtom((await app.inject({ url })).body).entries.map(({ id }) => id);
    for (const list of ['/best.atom', '/improved.atom']) {
      expect(await feed(`${list}?topic=metrics`)).toEqual([`urn:uuid:${answerId}`]);
      expect(await feed(`${list}?topic=technical`)).toEqual([]);
    }
    await as(me)(answers.change, { answerId, visibility: 'private' });
    expect((await as(me)(answers.improved, {})).items).toEqual([]);
    expect((await as(me)(answers.best, {})).items).toEqual([]);
  });

  it('is no rise any more once too few marks are left at one end', async ({ as, member }) => {
    const author = as(await member());
    const answerId = await publish(author);
    const peers = [as(await member()), as(await member()), as(await member())];
    const give = (peer: Client, number: number, scores: Record<string, number> | undefined) =>
      peer(reviews.write, { answerId, number, ...words, ...(scores && { scores }) });
    for (const peer of peers) await give(peer, 1, marks(1));
    await author(answers.revise, { answerId, basedOn: 1, body: `${body} Then I decide.` });
    for (const peer of peers) await give(peer, 2, marks(4));
    const rose = async () => (await as()(answers.improved, {})).items.map(({ answer }) => answer.id);
    const scored = async () => (await as()(answers.best, {})).items.map(({ id }) => id);
    expect(await rose()).toContain(answerId);
    expect(await scored()).toContain(answerId);
    await give(peers[0]!, 2, undefined);
    expect(await rose()).not.toContain(answerId);
    expect(await scored()).not.toContain(answerId);
  });

  it('needs three who gave marks: words alone count as reviews, not as a score', async ({ as, member }) => {
    const answerId = await publish(as(await member()));
    for (const scores of [marks(3), marks(3), undefined])
      await as(await member())(reviews.write, {
        answerId,
        number: 1,
        ...words,
        through: 'yes',
        ...(scores && { scores }),
      });
    expect((await as()(answers.show, { answerId })).score).toMatchObject({ reviews: 3, overall: null, ready: true });
  });

  it('shows the author their own guess beside it, and nobody else', async ({ as, member }) => {
    const me = await member();
    const answerId = await publish(as(me));
    await as(me)(reviews.guess, { answerId, number: 1, scores: marks(4) });
    await as(me)(reviews.guess, { answerId, number: 1, scores: marks(3) });
    expect((await as(me)(reviews.list, { answerId })).guess).toEqual(marks(3));
    const peer = as(await member());
    expect((await peer(reviews.list, { answerId })).guess).toBeNull();
    expect(await problemOf(peer(reviews.guess, { answerId, number: 1, scores: marks(3) }))).toMatchObject({
      code: 'access.denied',
    });
    expect(await problemOf(as(me)(reviews.guess, { answerId, number: 2, scores: marks(3) }))).toMatchObject({
      status: 404,
    });
    await as(me)(answers.revise, { answerId, basedOn: 1, body: `${body} Then I decide.` });
    expect(await problemOf(as(me)(reviews.guess, { answerId, number: 1, scores: marks(1) }))).toMatchObject({
      code: 'answer.stale-revision',
    });
    expect((await as(me)(reviews.list, { answerId })).guess, 'of version 2').toBeNull();
  });

  it('keeps a guess given while publishing, with each version, or publishes nothing', async ({ as, member }) => {
    const me = as(await member());
    const guess = marks(2);
    const { answer } = await me(questions.post, aQuestion({ guess }));
    const answerId = answer!.id;
    expect((await me(reviews.list, { answerId })).guess).toEqual(guess);
    const next = { answerId, basedOn: 1, body: `${body} Then I decide.` };
    expect(await problemOf(me(answers.revise, { ...next, guess: { 'metrics-beauty': 4 } }))).toMatchObject({
      code: 'request.invalid',
      fields: { 'guess.metrics-beauty': expect.any(String) },
    });
    expect((await me(answers.show, { answerId })).revision, 'nothing was published').toBe(1);
    await me(answers.revise, { ...next, guess: { 'metrics-purpose': 3 } });
    expect((await me(reviews.list, { answerId })).guess).toEqual({ 'metrics-purpose': 3 });
    expect((await as(await member())(answers.show, { answerId, include: 'reviews' })).reviews!.guess).toBeNull();
  });

  it('leaves out what a guest sent by link, which the author sees first and may show', async ({ db, as, member }) => {
    const me = await member();
    const answerId = await publish(as(me));
    const id = await aGuestReview(db, answerId);
    expect((await as()(reviews.list, { answerId })).items).toEqual([]);
    expect((await as(me)(reviews.list, { answerId })).items).toMatchObject([
      { id, held: true, guest: true, can: { show: true } },
    ]);
    const peer = as(await member());
    expect(await problemOf(peer(reviews.show, { reviewId: id }))).toMatchObject({ status: 404 });
    await as(me)(reviews.show, { reviewId: id });
    await as(me)(reviews.show, { reviewId: id });
    const shown = await as()(answers.show, { answerId, include: 'reviews' });
    expect(shown.reviews!.items).toMatchObject([{ author: { kind: 'anonymous', name: 'My cousin' }, held: false }]);
    expect(shown.counts.reviews).toBe(1);
    expect(shown.score.reviews).toBe(0);
    expect(await problemOf(peer(reviews.show, { reviewId: id }))).toMatchObject({ code: 'access.denied' });
  });
});

async function aGuestReview(db: Db, answerId: string): Promise<string> {
  const id = randomUUID();
  await db.execute(sql`insert into reviews (id, question_id, answer_id, revision, authorship, pseudonym, guest, held, strength, change, through, created_at, position)
    select ${id}::uuid, a.question_id, a.id, 1, 'anonymous', 'My cousin', true, true, 'It is short.', 'Say why.', 'yes', a.created_at, 1 from answers a where a.id = ${answerId}::uuid`);
  return id;
}
