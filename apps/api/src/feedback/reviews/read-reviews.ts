import { answerPolicy } from '../../answers/answers.policy.ts';
import { findVisibleAnswer } from '../../answers/answers.queries.ts';
import type { MemberCtx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { allow } from '../../platform/policy.ts';
import { markReviewsRead } from './reviews.writes.ts';

/** The author of an answer has read its reviews: from now on they stay as they are. */
export async function readReviews({ db, viewer }: MemberCtx, { answerId }: { answerId: string }): Promise<null> {
  const found = await findVisibleAnswer(db, viewer, answerId);
  if (!found) throw notFound('answer');
  const answer = allow(answerPolicy, 'readReviews', viewer, found);
  await markReviewsRead(db, answer.id);
  return null;
}
