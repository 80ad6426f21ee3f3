import type { Comment } from '@debrief/contract';
import type { MemberCtx } from '../../platform/context.ts';
import { allow } from '../../platform/policy.ts';
import { commentPolicy } from './comments.policy.ts';
import { unhold } from './comments.writes.ts';
import { recount } from './count-comment.ts';
import { findForChange } from './find-for-change.ts';
import { showComment } from './show-comment.ts';

/** Lets everyone see what a guest left on one's answer. */
export async function unholdComment(ctx: MemberCtx, { commentId }: { commentId: string }): Promise<Comment> {
  const found = await findForChange(ctx.db, ctx.viewer, commentId);
  if (found.answerMine && !found.held) return showComment(ctx, commentId);
  const comment = allow(commentPolicy, 'show', ctx.viewer, found);
  await unhold(ctx.db, comment);
  if (comment.answerId) await recount(ctx.db, comment.answerId, comment, { ...comment, held: false });
  return showComment(ctx, commentId);
}
