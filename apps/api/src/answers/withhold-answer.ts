import { withholdCommentsOn } from '../feedback/comments/withhold-comment.ts';
import { startWaiting } from '../feedback/lane/start-waiting.ts';
import { stopWaiting } from '../feedback/lane/stop-waiting.ts';
import { withholdReviewsOf } from '../feedback/reviews/withhold-review.ts';
import type { MemberCtx } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { withheldBy } from '../platform/db/shown.ts';
import { recountAtQuestion } from '../questions/recount-at-question.ts';
import { indexAnswers } from '../search/index-answers.ts';
import {
  holdEvenWithheldAnswer,
  recountAnswers,
  withholdAnswerRow,
  withholdAnswerRowsOf,
} from './withheld-answers.writes.ts';

/**
 * Takes an answer out of everybody's sight for this reason (`withheldBy`), with what is said about it; nobody is sent to it, and nothing
 * counts it. False where it is not there; again changes nothing.
 */
export async function withholdAnswer(ctx: MemberCtx, id: string, why: number): Promise<boolean> {
  const { db } = ctx;
  const held = await holdEvenWithheldAnswer(db, id);
  if (!held) return false;
  await withholdAnswerRow(db, id, why, true);
  if (held.withheld & ~withheldBy.question) return true;
  await withholdFeedback(db, [id], withheldBy.answer, true);
  await indexAnswers(db, [id]);
  await stopWaiting(ctx, [id]);
  await recountAtQuestion(db, held.questionId);
  return true;
}

/** Takes this reason away; shows it again where no other is left. False where it is not there. */
export async function showAnswerAgain(ctx: MemberCtx, id: string, why: number): Promise<boolean> {
  const { db } = ctx;
  const held = await holdEvenWithheldAnswer(db, id);
  if (!held) return false;
  await withholdAnswerRow(db, id, why, false);
  const left = held.withheld & ~why;
  if (left & ~withheldBy.question) return true;
  await withholdFeedback(db, [id], withheldBy.answer, false);
  if (left) return true;
  await recountAnswers(db, [id]);
  await indexAnswers(db, [id]);
  await startWaiting(ctx, [id]);
  await recountAtQuestion(db, held.questionId);
  return true;
}

/** The answers to a question that goes out of sight, or comes back. */
export async function withholdAnswersOf(ctx: MemberCtx, questionId: string, isSo: boolean): Promise<void> {
  const { db } = ctx;
  const ids = await withholdAnswerRowsOf(db, questionId, isSo);
  if (!ids.length) return;
  await withholdFeedback(db, ids, withheldBy.question, isSo);
  if (!isSo) await recountAnswers(db, ids);
  await indexAnswers(db, ids);
  await (isSo ? stopWaiting : startWaiting)(ctx, ids);
}

async function withholdFeedback(db: Db, answerIds: string[], why: number, isSo: boolean): Promise<void> {
  await withholdCommentsOn(db, answerIds, why, isSo);
  await withholdReviewsOf(db, answerIds, why, isSo);
}
