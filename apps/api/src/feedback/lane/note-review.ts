import type { MemberCtx } from '../../platform/context.ts';
import { addReview, deleteClaim } from './lane.writes.ts';

interface Review {
  answerId: string;
  revision: number;
  /** Whether its giver interviews candidates. */
  interviewer: boolean;
}

/**
 * A member's new review of a version, in the transaction that writes it: their turn is over, and an answer with enough
 * reviews waits no longer. What its giver's own answers gain by it follows from authorship. Not for a guest's review, nor
 * for one that is edited.
 */
export async function noteReview({ db, viewer, now }: MemberCtx, review: Review): Promise<void> {
  await deleteClaim(db, viewer.id, review.answerId);
  await addReview(db, review, now());
}
