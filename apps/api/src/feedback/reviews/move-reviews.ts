import type { Renamed } from '../../authorship/move-authors.ts';
import type { Db } from '../../platform/db/connect.ts';
import { moveReviewRows, renameReviews } from './reviews.writes.ts';

/** Brings the reviews of answers that go along to another question; gives their ids. */
export const moveReviews = (db: Db, to: string, answerIds: string[]): Promise<string[]> =>
  moveReviewRows(db, to, answerIds);

/** Has reviews stand under other made-up names. */
export async function renameAuthorsOfReviews(db: Db, renamed: Renamed[]): Promise<void> {
  if (renamed.length) await renameReviews(db, renamed);
}
