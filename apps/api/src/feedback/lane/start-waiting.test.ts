import { randomUUID } from 'node:crypto';
import { answers, comments, questions, reviews } from '@debrief/contract/client';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { it } from '../../../test/it.ts';
import { givenSince } from '../../authorship/authorship.visible.ts';
import { signContent } from '../../authorship/sign-content.ts';
import type { Member, MemberCtx } from '../../platform/context.ts';
import type { Db } from '../../platform/db/connect.ts';
import { laneCases, laneGiven, laneWaits, laneWishes } from './lane.table.ts';
import { noteReview } from './note-review.ts';
import { purgeWishes } from './purge-wishes.ts';

const body = 'I would first ask what the list is for, then count what was opened within seven days.';
const aQuestion = () => ({
  title: `How would you measure a list? ${Math.random()}`,
  topics: ['metrics'],
  companies: [],
});
const minutes = (n: number) => n * 60_000;
const waits = (db: Db) => db.select().from(laneWaits);
const cases = (db: Db) =>
  db.select({ minutes: laneCases.minutes, newcomer: laneCases.newcomer }).from(laneCases).orderBy(laneCases.id);
const ctxOf = (db: Db, viewer: Member, clock: { now: Date }) =>
  ({ db, viewer, now: () => clock.now }) as unknown as MemberCtx;

describe('an answer that wants feedback', () => {
  it('waits from when it is published, the first of its author as a newcomer’s', async ({ db, as, member, clock }) => {
    const author = as(await member());
    const first = await author(questions.post, { ...aQuestion(), answer: { body } });
    await author(questions.post, { ...aQuestion(), answer: { body } });
    expect(
      (await waits(db)).map(({ answerId, newcomer, revision }) => [answerId === first.answer!.id, newcomer, revision]),
    ).toEqual(
      expect.arrayContaining([
        [true, true, 1],
        [false, false, 1],
      ]),
    );
    expect((await waits(db))[0]!.since).toEqual(clock.now);
  });

  it('waits with the hour alone when it is anonymous', async ({ db, as, member, clock }) => {
    clock.now = new Date('2026-03-04T15:47:31Z');
    await as(await member())(questions.post, { ...aQuestion(), answer: { body, authorship: 'anonymous' } });
    expect((await waits(db))[0]!.since.toISOString()).toBe('2026-03-04T15:00:00.000Z');
  });

  it('waits no longer when it is private, wants none, or is taken away, and anew when it is wanted again', async ({
    db,
    as,
    member,
  }) => {
    const author = as(await member());
    const { answer } = await author(questions.post, { ...aQuestion(), answer: { body, visibility: 'private' } });
    const answerId = answer!.id;
    expect(await waits(db)).toHaveLength(0);
    await author(answers.change, { answerId, visibility: 'public', feedbackWanted: {} });
    expect(await waits(db)).toHaveLength(1);
    await author(answers.change, { answerId, feedbackWanted: null });
    expect(await waits(db)).toHaveLength(0);
    await author(answers.change, { answerId, feedbackWanted: { tone: 'direct' } });
    expect(await waits(db)).toHaveLength(1);
    await author(answers.change, { answerId, visibility: 'link' });
    expect(await waits(db)).toHaveLength(0);
    await author(answers.change, { answerId, visibility: 'public' });
    await author(answers.delete, { answerId });
    expect(await waits(db)).toHaveLength(0);
  });

  it('has its first word from somebody else, not from its author', async ({ db, as, member, clock }) => {
    const author = as(await member());
    const { answer } = await author(questions.post, { ...aQuestion(), answer: { body } });
    const answerId = answer!.id;
    await author(comments.postOnAnswer, { answerId, body: 'Is seven days too long?' });
    expect(await cases(db)).toEqual([]);
    clock.now = new Date(clock.now.getTime() + minutes(42));
    const peer = as(await member());
    await peer(comments.postOnAnswer, { answerId, body: 'Why seven days?' });
    await peer(comments.postOnAnswer, { answerId, body: 'And why opened?' });
    expect(await cases(db)).toEqual([{ minutes: 42, newcomer: true }]);
    await author(answers.revise, { answerId, basedOn: 1, body: `${body} Then I decide.` });
    expect(await waits(db), 'helped once, it is no newcomer’s any more').toMatchObject([
      { newcomer: false, heard: false, since: clock.now },
    ]);
  });

  it('has enough after three reviews of its version; the next version waits anew', async ({
    db,
    as,
    member,
    clock,
  }) => {
    const author = as(await member());
    const { answer } = await author(questions.post, { ...aQuestion(), answer: { body } });
    const answerId = answer!.id;
    const review = async (revision: number, interviewer = false) =>
      noteReview(ctxOf(db, await member(), clock), { answerId, revision, interviewer });
    clock.now = new Date(clock.now.getTime() + minutes(5));
    await review(1, true);
    await review(1);
    expect(await waits(db)).toMatchObject([{ reviews: 2, interviewers: 1 }]);
    await review(1);
    expect(await waits(db)).toEqual([]);

    clock.now = new Date(clock.now.getTime() + minutes(60));
    await author(answers.revise, { answerId, basedOn: 1, body: `${body} Then I decide.` });
    expect(await waits(db)).toMatchObject([{ revision: 2, reviews: 0, since: clock.now }]);
    await review(1);
    expect(await waits(db), 'a review of an older version is none of this one').toMatchObject([{ reviews: 0 }]);
    expect(await cases(db)).toEqual([{ minutes: 5, newcomer: true }]);
  });

  it('keeps its place when it is revised before anybody said a word', async ({ db, as, member, clock }) => {
    const author = as(await member());
    const { answer } = await author(questions.post, { ...aQuestion(), answer: { body } });
    const since = clock.now;
    clock.now = new Date(clock.now.getTime() + minutes(90));
    await author(answers.revise, { answerId: answer!.id, basedOn: 1, body: `${body} Then I decide.` });
    expect(await waits(db)).toMatchObject([{ revision: 2, since }]);
  });

  it('is told after how long each note came, pinned ones too; of anonymous ones the hour alone; and forgets it in two months', async ({
    db,
    as,
    member,
    clock,
  }) => {
    const author = as(await member());
    const { answer } = await author(questions.post, { ...aQuestion(), answer: { body } });
    const answerId = answer!.id;
    const given = async () => (await db.select().from(laneGiven)).map((each) => each.minutes).sort((a, b) => a - b);
    const after = (n: number) => {
      clock.now = new Date(clock.now.getTime() + minutes(n));
    };
    after(42);
    const peer = as(await member());
    const note = await peer(comments.postOnAnswer, { answerId, body: 'Why seven days?' });
    await peer(comments.postOnAnswer, { answerId, body: 'And why opened?', authorship: 'anonymous' });
    await peer(comments.postOnAnswer, { answerId, body: 'Or read?', parentId: note.id });
    await author(comments.postOnAnswer, { answerId, body: 'Is seven days too long?' });
    after(3);
    const anchor = { exact: 'within seven days', prefix: 'opened ', suffix: '.', start: body.indexOf('within') };
    const pins = [{ id: randomUUID(), body: 'Why not ten?', anchor }];
    const words = { strength: 'You ask first.', change: 'Say why.', through: 'nearly' } as const;
    await peer(reviews.write, { answerId, number: 1, ...words, pins });
    expect(await given()).toEqual([42, 45, 60]);

    after(10);
    await author(answers.revise, { answerId, basedOn: 1, body: `${body} Then I decide.`, used: [note.id] });
    after(5);
    await peer(comments.postOnAnswer, { answerId, body: 'Better.' });
    expect(await given(), 'the next version is another wait').toEqual([5, 42, 45, 60]);
    await author(answers.change, { answerId, feedbackWanted: null });
    await peer(comments.postOnAnswer, { answerId, body: 'One more.' });
    expect(await given(), 'nothing was wanted then').toHaveLength(4);

    const wishes = () => db.select({ until: laneWishes.until }).from(laneWishes).orderBy(laneWishes.id);
    expect(await wishes()).toEqual([{ until: new Date(clock.now.getTime() - minutes(5)) }, { until: clock.now }]);
    expect(await purgeWishes(db, new Date(clock.now.getTime() + minutes(59 * 24 * 60)), 10)).toBe(0);
    expect(await purgeWishes(db, new Date(clock.now.getTime() + minutes(61 * 24 * 60)), 10)).toBe(2);
    expect(await given()).toEqual([]);
  });

  it('has one wait in an hour, when an anonymous one is asked for again or revised', async ({
    db,
    as,
    member,
    clock,
  }) => {
    clock.now = new Date('2026-03-04T15:07:00Z');
    const author = as(await member());
    const asked = { ...aQuestion(), answer: { body, authorship: 'anonymous' as const } };
    const answerId = (await author(questions.post, asked)).answer!.id;
    for (const n of [1, 2, 3])
      await noteReview(ctxOf(db, await member(), clock), { answerId, revision: 1, interviewer: n > 2 });
    await author(answers.revise, { answerId, basedOn: 1, body: `${body} Then I decide.` });
    await author(answers.change, { answerId, feedbackWanted: null });
    await author(answers.change, { answerId, feedbackWanted: {} });
    expect(await db.select().from(laneWishes)).toMatchObject([
      { answerId, since: new Date('2026-03-04T15:00:00Z'), until: null },
    ]);
  });

  it('counts what its author gives while it waits', async ({ db, as, member }) => {
    const author = await member();
    const give = () =>
      signContent(db, {
        id: randomUUID(),
        kind: 'review',
        memberId: author.id,
        questionId: randomUUID(),
        authorship: 'named',
      });
    await give();
    const { answer } = await as(author)(questions.post, { ...aQuestion(), answer: { body } });
    await give();
    await give();
    await as(author)(answers.change, { answerId: answer!.id, feedbackWanted: { tone: 'gentle' } });
    expect(await db.select({ given: givenSince(laneWaits.answerId) }).from(laneWaits)).toEqual([{ given: 2 }]);
  });

  it('says in no row who waits', async ({ db, as, member }) => {
    const author = await member();
    await as(author)(questions.post, { ...aQuestion(), answer: { body, authorship: 'anonymous' } });
    const { rows } = (await db.execute(sql`select to_jsonb(w)::text as row from lane_waits w`)) as unknown as {
      rows: { row: string }[];
    };
    expect(rows).toHaveLength(1);
    expect(rows[0]!.row).not.toContain(author.id);
  });
});
