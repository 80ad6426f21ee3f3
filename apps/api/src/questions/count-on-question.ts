import type { Db } from '../platform/db/connect.ts';
import { addToAnswerCounts, addToCounter, noteAskedIn } from './questions.writes.ts';

/** Counts something that was posted at (or taken from) a question, in the same transaction; `at` is when, if it makes it active. */
export const countOnQuestion = (
  db: Db,
  questionId: string,
  what: 'answersCount' | 'votesCount' | 'commentsCount',
  by: 1 | -1,
  at?: Date,
) => addToCounter(db, questionId, what, by, at);

/** Counts one more member who was asked it in this month ("2026-10"). */
export async function countSighting(db: Db, questionId: string, month: string): Promise<void> {
  await addToCounter(db, questionId, 'sightingsCount', 1);
  await noteAskedIn(db, questionId, month);
}

/** Counts the public answers that came with questions, so many to each. */
export const countAnswersOf = (db: Db, by: Map<string, number>) => addToAnswerCounts(db, by);
