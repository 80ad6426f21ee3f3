import { countOnAnswer } from '../../answers/count-on-answer.ts';
import { forgetAuthors } from '../../authorship/forget-author.ts';
import type { Member, MemberCtx } from '../../platform/context.ts';
import type { Db } from '../../platform/db/connect.ts';
import { findRubric } from '../../topics/topics.queries.ts';
import { refreshScore } from './refresh-score.ts';
import { reviewsOf } from './reviews.queries.ts';
import { deleteHeldOn, deleteReviewsOf, dropResiduals } from './reviews.writes.ts';

type Here = Pick<MemberCtx, 'db' | 'now'>;

/** Takes away all reviews that a member gave, or those that are withheld; the scores of what they reviewed are made anew. */
export async function eraseReviews(ctx: Here, member: Member, which: { withheld: boolean }): Promise<void> {
  const { db } = ctx;
  const mine = await reviewsOf(db, member, which);
  if (!mine.length) return;
  const ids = mine.map(({ id }) => id);
  await deleteReviewsOf(db, ids);
  await forgetAuthors(db, ids);
  // No score knows what is withheld.
  if (which.withheld) return;
  for (const { answerId, questionId, revision } of mine) {
    await countOnAnswer(db, answerId, { reviewsCount: -1 });
    await refreshScore(ctx, { answerId, revision, rubric: await findRubric(db, questionId) });
  }
}

/** Leaves a member's reviews, and nothing in them of how that member marks. */
export async function leaveReviews({ db }: Here, member: Member): Promise<void> {
  const ids = (await reviewsOf(db, member, { withheld: false })).map(({ id }) => id);
  if (ids.length) await dropResiduals(db, ids);
}

/** Takes away what guests left on these answers and nobody is there any more to show. */
export const dropHeldReviews = (db: Db, answerIds: string[]) => deleteHeldOn(db, answerIds);
