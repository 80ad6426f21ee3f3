import { recountAtAnswers } from '../../answers/recount-at-answers.ts';
import { dropNewsOf } from '../../notifications/drop-news.ts';
import type { Db } from '../../platform/db/connect.ts';
import { withheldBy } from '../../platform/db/shown.ts';
import { recountAtQuestion } from '../../questions/recount-at-question.ts';
import { judgeAgain } from '../reputation/judge-again.ts';
import { partnersOf } from '../reputation/reputation.queries.ts';
import {
  holdEvenWithheldComment,
  withholdCommentRow,
  withholdCommentRowsAt,
  withholdCommentRowsOn,
  withholdReplies,
} from './withheld-comments.writes.ts';

const ofWhatItStandsAt = withheldBy.question | withheldBy.answer | withheldBy.comment;

/**
 * Takes a comment, also one that a guest left, out of everybody's sight for this reason (`withheldBy`), with what was replied to it; what
 * was told of it goes too. False where it is not there; again changes nothing.
 */
export async function withholdComment(db: Db, id: string, why: number): Promise<boolean> {
  const held = await holdEvenWithheldComment(db, id);
  if (!held) return false;
  const partners = held.authorId ? await partnersOf(db, [held.authorId]) : [];
  await withholdCommentRow(db, id, why, true);
  if (held.withheld & ~ofWhatItStandsAt) return true;
  const { questionId, answerId } = held;
  await dropNewsOf(db, [id, ...(await withholdReplies(db, id, true))]);
  await (answerId ? recountAtAnswers(db, [answerId]) : recountAtQuestion(db, questionId));
  await judgeAgain(db, [held.authorId, ...partners]);
  return true;
}

/** Takes this reason away; shows it again where no other is left. False where it is not there. */
export async function showCommentAgain(db: Db, id: string, why: number): Promise<boolean> {
  const held = await holdEvenWithheldComment(db, id);
  if (!held) return false;
  await withholdCommentRow(db, id, why, false);
  if (held.withheld & ~why & ~ofWhatItStandsAt) return true;
  await withholdReplies(db, id, false);
  await (held.answerId ? recountAtAnswers(db, [held.answerId]) : recountAtQuestion(db, held.questionId));
  await judgeAgain(db, [held.authorId]);
  return true;
}

/** The comments on answers that go out of sight, or come back. */
export const withholdCommentsOn = (db: Db, answerIds: string[], why: number, isSo: boolean) =>
  withholdCommentRowsOn(db, answerIds, why, isSo);

/** Those on a question itself. */
export const withholdCommentsAt = (db: Db, questionId: string, isSo: boolean) =>
  withholdCommentRowsAt(db, questionId, isSo);
