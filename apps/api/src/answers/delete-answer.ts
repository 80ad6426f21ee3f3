import { forgetAuthor } from '../authorship/forget-author.ts';
import { forgetGivers } from '../authorship/forget-givers.ts';
import { keepDraft } from '../drafts/keep-draft.ts';
import { dropNewsFor } from '../notifications/drop-news.ts';
import type { MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { allow } from '../platform/policy.ts';
import { countOnQuestion } from '../questions/count-on-question.ts';
import { answerPolicy } from './answers.policy.ts';
import { deleteAnswerRow } from './answers.writes.ts';
import { listAllFeedbackIds } from './answers-of-member.queries.ts';
import { holdAnswer } from './hold-answer.ts';

/** Takes one's answer away, with its versions and all feedback; its last words go back into the draft. */
export async function deleteAnswer(ctx: MemberCtx, { answerId }: { answerId: string }): Promise<null> {
  const { db, viewer } = ctx;
  const answer = allow(answerPolicy, 'delete', viewer, await holdAnswer(db, viewer, answerId));
  const feedback = await listAllFeedbackIds(db, [answerId]);
  if (!(await deleteAnswerRow(db, answer))) throw notFound('answer');
  await forgetAuthor(db, answerId);
  await forgetGivers(db, feedback);
  await dropNewsFor(db, [answerId, ...feedback]);
  if (answer.visibility === 'public') await countOnQuestion(db, answer.questionId, 'answersCount', -1);
  await keepDraft(ctx, `answer:${answer.questionId}`, { body: answer.body });
  return null;
}
