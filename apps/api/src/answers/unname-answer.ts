import type { Answer, answers, Input } from '@debrief/contract';
import { moveNextVersion } from '../drafts/move-next-version.ts';
import { isAnswerInQueue } from '../moderation/cases.queries.ts';
import { openCase } from '../moderation/open-case.ts';
import type { MemberCtx } from '../platform/context.ts';
import { allow } from '../platform/policy.ts';
import { answerPolicy } from './answers.policy.ts';
import { deleteAnswer } from './delete-answer.ts';
import { holdAnswer } from './hold-answer.ts';
import { publishAnswer } from './publish-answer.ts';

/**
 * Takes one's name off an answer. Its id, its versions and what others said of them were seen with the name: all of it goes, and another
 * answer with the same words begins.
 */
export async function unnameAnswer(ctx: MemberCtx, { answerId }: Input<typeof answers.unname>): Promise<Answer> {
  const old = allow(answerPolicy, 'unname', ctx.viewer, await holdAnswer(ctx.db, ctx.viewer, answerId));
  const { questionId, body, visibility, minutes, feedbackWanted } = old;
  const flagged = await isAnswerInQueue(ctx.db, answerId);
  await deleteAnswer(ctx, { answerId });
  const made = await publishAnswer(ctx, {
    ...{ questionId, body, visibility, feedbackWanted },
    ...(minutes !== null && { minutes }),
    authorship: 'anonymous',
  });
  // What waits for moderators goes on waiting.
  if (flagged) await openCase(ctx, 'answer', made.id);
  await moveNextVersion(ctx, answerId, made.id);
  return made;
}
