import type { Renamed } from '../../authorship/move-authors.ts';
import type { Db } from '../../platform/db/connect.ts';
import { moveCommentRows, renameComments } from './comments.writes.ts';

/** Brings the comments at one question, and on the answers that go along, to another; counting is for the caller. Gives their ids. */
export const moveComments = (db: Db, from: string, to: string, answerIds: string[]): Promise<string[]> =>
  moveCommentRows(db, from, to, answerIds);

/** Has comments stand under other made-up names. */
export async function renameAuthorsOfComments(db: Db, renamed: Renamed[]): Promise<void> {
  if (renamed.length) await renameComments(db, renamed);
}
