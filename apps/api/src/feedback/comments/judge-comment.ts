import type { comments, Input } from '@debrief/contract';
import { tell } from '../../notifications/tell.ts';
import type { MemberCtx } from '../../platform/context.ts';
import { allow } from '../../platform/policy.ts';
import { judgeAround } from '../reputation/judge-around.ts';
import { commentPolicy } from './comments.policy.ts';
import { updateVerdict } from './comments.writes.ts';
import { findForChange } from './find-for-change.ts';

/** Says whether the version that used one's comment fixed what it was about. */
export async function judgeComment(
  ctx: MemberCtx,
  { commentId, verdict }: Input<typeof comments.judge>,
): Promise<null> {
  const { db, viewer } = ctx;
  const comment = allow(commentPolicy, 'judge', viewer, await findForChange(db, viewer, commentId));
  if (comment.verdict === verdict) return null;
  const { questionId, answerId, authorship } = comment;
  await judgeAround(db, comment.author?.id, () => updateVerdict(db, comment, verdict));
  if (answerId) await tell(ctx, { forContent: answerId, kind: 'verdict', questionId, answerId, commentId, authorship });
  return null;
}
