import type { Answer } from '@debrief/contract';
import { listAnswerComments } from '../feedback/comments/list-comments.ts';
import { listReviewsOf } from '../feedback/reviews/list-reviews.ts';
import type { Ctx } from '../platform/context.ts';
import { inOneGo, notAsked } from '../platform/db/in-one-go.ts';
import { notFound } from '../platform/errors.ts';
import { findRubric } from '../topics/topics.queries.ts';
import { answerByLink } from './answer-by-link.ts';
import { findVisibleAnswer } from './answers.queries.ts';
import { viewAnswer } from './answers.view.ts';

/** One answer, with its comments and reviews when asked for; what one may not see is not there. */
export async function showAnswer(
  ctx: Ctx,
  { answerId, include }: { answerId: string; include?: string | undefined },
): Promise<Answer> {
  const row = await findVisibleAnswer(ctx.db, ctx.viewer, answerId);
  if (!row) throw notFound('answer');
  const reviewed = include?.includes('reviews');
  const [comments, reviews, rubric] = await inOneGo(
    include?.includes('comments') ? listAnswerComments(ctx, row.id) : notAsked,
    reviewed ? listReviewsOf(ctx, row) : notAsked,
    reviewed ? findRubric(ctx.db, row.questionId) : notAsked,
  );
  return {
    ...viewAnswer(ctx, row),
    ...(comments && { comments }),
    ...(reviews && { reviews }),
    ...(rubric && { rubric }),
  };
}

/** One answer by its link. */
export async function showSharedAnswer(ctx: Ctx, { token }: { token: string }): Promise<Answer> {
  return viewAnswer(ctx, await answerByLink(ctx.db, ctx.viewer, token));
}
