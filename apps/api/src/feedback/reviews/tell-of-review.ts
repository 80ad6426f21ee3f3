import { tell } from '../../notifications/tell.ts';
import type { MemberCtx } from '../../platform/context.ts';
import { findReview } from './reviews.queries.ts';

/** Tells an answer's author of a review, as when it was written; `ctx` is that of who wrote it. */
export async function tellOfReview(ctx: MemberCtx, id: string): Promise<void> {
  const review = await findReview(ctx.db, ctx.viewer, id);
  if (!review) return;
  const { answerId, questionId, authorship } = review;
  await tell(ctx, { forContent: answerId, kind: 'review', questionId, answerId, authorship });
}
