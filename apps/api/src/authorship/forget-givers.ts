import type { Db } from '../platform/db/connect.ts';
import { deleteAuthorsOfComments, unlinkReviews } from './authorship.writes.ts';

/**
 * Takes away who gave these comments and reviews, when what they are about goes. That somebody gave a review still moves
 * their own answers forward; on what, nobody can tell any more.
 */
export async function forgetGivers(db: Db, contentIds: string[]): Promise<void> {
  if (!contentIds.length) return;
  await deleteAuthorsOfComments(db, contentIds);
  await unlinkReviews(db, contentIds);
}
