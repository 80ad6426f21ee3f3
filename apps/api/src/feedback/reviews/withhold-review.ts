import { recountAtAnswers } from '../../answers/recount-at-answers.ts';
import { dropNewsOfReview } from '../../notifications/drop-news.ts';
import type { MemberCtx } from '../../platform/context.ts';
import type { Db } from '../../platform/db/connect.ts';
import { withheldBy } from '../../platform/db/shown.ts';
import { findRubric } from '../../topics/topics.queries.ts';
import { startWaiting } from '../lane/start-waiting.ts';
import { refreshScore } from './refresh-score.ts';
import { holdEvenWithheldReview, withholdReviewRow, withholdReviewRowsOf } from './withheld-reviews.writes.ts';

const ofWhatItStandsAt = withheldBy.question | withheldBy.answer;

/** Takes a review out of everybody's sight for this reason (`withheldBy`): no score counts it. False where it is not there. */
export async function withholdReview(ctx: MemberCtx, id: string, why: number): Promise<boolean> {
  const { db } = ctx;
  const held = await holdEvenWithheldReview(db, id);
  if (!held) return false;
  await withholdReviewRow(db, id, why, true);
  if (held.withheld & ~ofWhatItStandsAt) return true;
  await dropNewsOfReview(db, held.answerId);
  await refresh(ctx, held);
  return true;
}

/** Takes this reason away; shows it again where no other is left. False where it is not there. */
export async function showReviewAgain(ctx: MemberCtx, id: string, why: number): Promise<boolean> {
  const held = await holdEvenWithheldReview(ctx.db, id);
  if (!held) return false;
  await withholdReviewRow(ctx.db, id, why, false);
  if (!(held.withheld & ~why)) await refresh(ctx, held);
  return true;
}

type Reviewed = { questionId: string; answerId: string; revision: number };

async function refresh(ctx: MemberCtx, { questionId, answerId, revision }: Reviewed): Promise<void> {
  await recountAtAnswers(ctx.db, [answerId]);
  await refreshScore(ctx, { answerId, revision, rubric: await findRubric(ctx.db, questionId) });
  await startWaiting(ctx, [answerId]);
}

/** The reviews of answers that go out of sight, or come back. */
export const withholdReviewsOf = (db: Db, answerIds: string[], why: number, isSo: boolean) =>
  withholdReviewRowsOf(db, answerIds, why, isSo);
