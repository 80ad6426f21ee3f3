import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../../platform/db/connect.ts';
import type { Allowed } from '../../platform/policy.ts';
import type { ReviewRow } from './reviews.queries.ts';
import {
  calibrations,
  guesses,
  learnedCommunity,
  referenceAnswers,
  reviewerSummaries,
  reviews,
  revisionScores,
  rises,
} from './reviews.table.ts';

/** Adds a review after the last of its answer; the caller holds the answer's row, so no two have one position. */
export const insertReview = (db: Db, row: Omit<typeof reviews.$inferInsert, 'position'>) =>
  db.insert(reviews).values({
    ...row,
    position: sql`(select coalesce(max(r.position), 0) + 1 from public.reviews r where r.answer_id = ${row.answerId})`,
  });

type Words = Pick<ReviewRow, 'strength' | 'change' | 'through' | 'scores'> & { editedAt: Date };

/** False when its author read it meanwhile. */
export async function updateReview(db: Db, review: Allowed<ReviewRow, 'edit'>, words: Words): Promise<boolean> {
  const changed = await db
    .update(reviews)
    .set(words)
    .where(and(eq(reviews.id, review.id), eq(reviews.read, false)))
    .returning({ id: reviews.id });
  return changed.length === 1;
}

export const markReviewsRead = (db: Db, answerId: string) =>
  db
    .update(reviews)
    .set({ read: true })
    .where(and(eq(reviews.answerId, answerId), eq(reviews.read, false)));

/** False when everyone sees it already. */
export async function unholdReviewRow(db: Db, review: Allowed<ReviewRow, 'show'>): Promise<boolean> {
  const shown = await db
    .update(reviews)
    .set({ held: false })
    .where(and(eq(reviews.id, review.id), eq(reviews.held, true)))
    .returning({ id: reviews.id });
  return shown.length === 1;
}

export const putGuess = (db: Db, row: typeof guesses.$inferInsert) =>
  db
    .insert(guesses)
    .values(row)
    .onConflictDoUpdate({ target: [guesses.answerId, guesses.revision], set: { scores: row.scores } });

export const putScore = (db: Db, row: typeof revisionScores.$inferInsert) =>
  db
    .insert(revisionScores)
    .values(row)
    .onConflictDoUpdate({ target: [revisionScores.answerId, revisionScores.revision], set: row });

export const putRise = (db: Db, row: typeof rises.$inferInsert) =>
  db.insert(rises).values(row).onConflictDoUpdate({ target: rises.answerId, set: row });

/** Of a version that nobody reviewed there is no row. */
export const deleteScore = (db: Db, answerId: string, revision: number) =>
  db.delete(revisionScores).where(and(eq(revisionScores.answerId, answerId), eq(revisionScores.revision, revision)));

export const deleteRise = (db: Db, answerId: string) => db.delete(rises).where(eq(rises.answerId, answerId));

/** What each review says about its giver, in one statement. */
export async function updateResiduals(
  db: Db,
  residuals: Pick<typeof reviews.$inferSelect, 'id' | 'residual'>[],
): Promise<void> {
  if (!residuals.length) return;
  await db.execute(
    sql`update reviews r set residual = n.residual from jsonb_to_recordset(${JSON.stringify(residuals)}::jsonb) as n(id uuid, residual jsonb) where r.id = n.id`,
  );
}

/** Sorted by member, so that two that write the same ones do not block each other. */
export async function putSummaries(db: Db, summaries: (typeof reviewerSummaries.$inferInsert)[]): Promise<void> {
  if (!summaries.length) return;
  await db
    .insert(reviewerSummaries)
    .values([...summaries].sort((one, other) => (one.memberId < other.memberId ? -1 : 1)))
    .onConflictDoUpdate({
      target: reviewerSummaries.memberId,
      set: { peers: sql`excluded.peers`, references: sql`excluded.references` },
    });
}

/** False when this member marked it before. */
export async function insertCalibration(db: Db, row: typeof calibrations.$inferInsert): Promise<boolean> {
  const made = await db.insert(calibrations).values(row).onConflictDoNothing().returning();
  return made.length === 1;
}

/** Only the newest day is kept. */
export async function putCommunity(db: Db, { day, community }: typeof learnedCommunity.$inferInsert): Promise<void> {
  await db.insert(learnedCommunity).values({ day, community }).onConflictDoNothing();
  await db.delete(learnedCommunity).where(sql`${learnedCommunity.day} < ${day}::date`);
}

/** Makes a reference answer, or brings the one with this slug up to date. */
export async function upsertReference(db: Db, row: typeof referenceAnswers.$inferInsert): Promise<void> {
  const { id: _, ...change } = row;
  await db.insert(referenceAnswers).values(row).onConflictDoUpdate({ target: referenceAnswers.slug, set: change });
}

/** Has the reviews of these answers stand at this question; gives their ids. */
export async function moveReviewRows(db: Db, to: string, answerIds: string[]): Promise<string[]> {
  const { rows } = (await db.execute(
    sql`update public.reviews set question_id = ${to} where answer_id = any(${sql.param(answerIds)}::uuid[]) returning id`,
  )) as unknown as { rows: { id: string }[] };
  return rows.map(({ id }) => id);
}

/** Puts other made-up names on reviews that stand under these. */
export const renameReviews = (db: Db, renamed: { id: string; was: string; name: string }[]) =>
  db.execute(sql`
    update public.reviews v set pseudonym = r.name from json_to_recordset(${JSON.stringify(renamed)}::json) as r (id uuid, was text, name text)
    where v.id = r.id and v.pseudonym = r.was`);

export const deleteReviewsOf = (db: Db, ids: string[]) => db.delete(reviews).where(inArray(reviews.id, ids));

/** Takes out of these reviews what they say about their giver. */
export const dropResiduals = (db: Db, ids: string[]) =>
  db.update(reviews).set({ residual: null }).where(inArray(reviews.id, ids));

export const deleteHeldOn = (db: Db, answerIds: string[]) =>
  db.delete(reviews).where(and(inArray(reviews.answerId, answerIds), reviews.held));
