import { forgetAuthor } from '../../authorship/forget-author.ts';
import type { Db } from '../../platform/db/connect.ts';
import { eraseReviewRow } from './withheld-reviews.writes.ts';

/** Takes a review that is out of sight away for good, and who wrote it. */
export async function eraseReview(db: Db, id: string): Promise<void> {
  await eraseReviewRow(db, id);
  await forgetAuthor(db, id);
}
