import type { Renamed } from '../authorship/move-authors.ts';
import type { Db } from '../platform/db/connect.ts';
import { moveAnswersFound } from '../search/index-answers.ts';
import { lockAnswersOf } from './answers.queries.ts';
import { moveAnswerRows, renameAnswers } from './answers.writes.ts';

/**
 * Holds the answers to a question until the transaction ends. Whoever says something about one holds it before its question: so does
 * whoever moves them all.
 */
export const holdAnswersOf = (db: Db, questionId: string) => lockAnswersOf(db, questionId);

/** Brings the answers to one question to another, with what search knows of them; counting is for the caller. Gives their ids. */
export async function moveAnswers(db: Db, from: string, to: string): Promise<string[]> {
  await moveAnswersFound(db, from, to);
  return moveAnswerRows(db, from, to);
}

/** Has answers stand under other made-up names. */
export async function renameAuthorsOfAnswers(db: Db, renamed: Renamed[]): Promise<void> {
  if (renamed.length) await renameAnswers(db, renamed);
}
