import type { Input, ReviewsOfAnswer, reviews } from '@debrief/contract';
import { findVisibleAnswer } from '../../answers/answers.queries.ts';
import type { Ctx } from '../../platform/context.ts';
import { inOneGo } from '../../platform/db/in-one-go.ts';
import { notFound } from '../../platform/errors.ts';
import { reviewsOfAnswer, scoresOfAnswer } from './reviews.queries.ts';
import { viewReviews } from './reviews.view.ts';

/** The reviews of an answer that the caller has found visible, of all versions or one, with what they come to. */
export async function listReviewsOf(
  { db, viewer }: Ctx,
  answer: { id: string; revision: number },
  only?: number,
): Promise<ReviewsOfAnswer> {
  const revision = only ?? answer.revision;
  const [items, scores] = await inOneGo(
    reviewsOfAnswer(db, viewer, answer.id, only),
    scoresOfAnswer(db, viewer, answer.id, revision),
  );
  return viewReviews(viewer, { items, scores, revision });
}

export async function listReviews(
  ctx: Ctx,
  { answerId, revision }: Input<typeof reviews.list>,
): Promise<ReviewsOfAnswer> {
  const answer = await findVisibleAnswer(ctx.db, ctx.viewer, answerId);
  if (!answer) throw notFound('answer');
  return listReviewsOf(ctx, answer, revision);
}
