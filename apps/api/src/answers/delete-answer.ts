import { forgetAuthor } from '../authorship/forget-author.ts';
import { forgetGivers } from '../authorship/forget-givers.ts';
import { keepDraft } from '../drafts/keep-draft.ts';
import type { MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { allow } from '../platform/policy.ts';
import { countOnQuestion } from '../questions/count-on-question.ts';
import { answerPolicy } from './answers.policy.ts';
import { findVisibleAnswer, listFeedbackIds, lockAnswer } from './answers.queries.ts';
import { deleteAnswerRow } from './answers.writes.ts';

/** Takes one's answer away, with its versions and all feedback; its last words go back into the draft. */
export async function deleteAnswer(ctx: MemberCtx, { answerId }: { answerId: string }): Promise<null> {
  const { db, viewer } = ctx;
  // Held first, so that it is counted as it is, and nothing is said about it between the list and the end.
  await lockAnswer(db, answerId);
  const found = await findVisibleAnswer(db, viewer, answerId);
  if (!found) throw notFound('answer');
  const answer = allow(answerPolicy, 'delete', viewer, found);
  const feedback = await listFeedbackIds(db, answerId);
  if (!(await deleteAnswerRow(db, answer))) throw notFound('answer');
  await forgetAuthor(db, answerId);
  await forgetGivers(db, feedback);
  if (answer.visibility === 'public') await countOnQuestion(db, answer.questionId, 'answersCount', -1);
  await keepDraft(ctx, `answer:${answer.questionId}`, { body: answer.body });
  return null;
}
