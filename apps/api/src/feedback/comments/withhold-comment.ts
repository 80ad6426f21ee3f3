import { recountAtAnswers } from '../../answers/recount-at-answers.ts';
import { dropNewsOf } from '../../notifications/drop-news.ts';
import type { Db } from '../../platform/db/connect.ts';
import { withheldBy } from '../../platform/db/shown.ts';
import { recountAtQuestion } from '../../questions/recount-at-question.ts';
import { judgeAround } from '../reputation/judge-around.ts';
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
  const { authorId, questionId, answerId, withheld } = held;
  await judgeAround(db, authorId, async () => {
    await withholdCommentRow(db, id, why, true);
    if (withheld & ~ofWhatItStandsAt) return;
    await dropNewsOf(db, [id, ...(await withholdReplies(db, id, true))]);
    await (answerId ? recountAtAnswers(db, [answerId]) : recountAtQuestion(db, questionId));
  });
  return true;
}

/** Takes this reason away; shows it again where no other is left. False where it is not there. */
export async function showCommentAgain(db: Db, id: string, why: number): Promise<boolean> {
  const held = await holdEvenWithheldComment(db, id);
  if (!held) return false;
  const { authorId, questionId, answerId, withheld } = held;
  await judgeAround(db, authorId, async () => {
    await withholdCommentRow(db, id, why, false);
    if (withheld & ~why & ~ofWhatItStandsAt) return;
    await withholdReplies(db, id, false);
    await (answerId ? recountAtAnswers(db, [answerId]) : recountAtQuestion(db, questionId));
  });
  return true;
}

/** The comments on answers that go out of sight, or come back. */
export const withholdCommentsOn = (db: Db, answerIds: string[], why: number, isSo: boolean) =>
  withholdCommentRowsOn(db, answerIds, why, isSo);

/** Those on a question itself. */
export const withholdCommentsAt = (db: Db, questionId: string, isSo: boolean) =>
  withholdCommentRowsAt(db, questionId, isSo);
