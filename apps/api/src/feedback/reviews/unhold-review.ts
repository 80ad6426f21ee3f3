import type { Review } from '@debrief/contract';
import { countOnAnswer } from '../../answers/count-on-answer.ts';
import type { MemberCtx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { allow } from '../../platform/policy.ts';
import { reviewPolicy } from './reviews.policy.ts';
import { findVisibleReview } from './reviews.queries.ts';
import { viewReview } from './reviews.view.ts';
import { unholdReviewRow } from './reviews.writes.ts';

/** Lets everyone see what a guest wrote about one's answer; again changes nothing. */
export async function unholdReview({ db, viewer }: MemberCtx, { reviewId }: { reviewId: string }): Promise<Review> {
  const found = await findVisibleReview(db, viewer, reviewId);
  if (!found) throw notFound('review');
  if (found.answerMine && !found.held) return viewReview(viewer, found);
  const review = allow(reviewPolicy, 'show', viewer, found);
  if (await unholdReviewRow(db, review)) await countOnAnswer(db, review.answerId, { reviewsCount: 1 });
  return viewReview(viewer, { ...review, held: false });
}
