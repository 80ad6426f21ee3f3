import type { Comment, comments, Input } from '@debrief/contract';
import type { MemberCtx } from '../../platform/context.ts';
import { allow } from '../../platform/policy.ts';
import { judgeAround } from '../reputation/judge-around.ts';
import { commentPolicy } from './comments.policy.ts';
import { updateState } from './comments.writes.ts';
import { recount } from './count-comment.ts';
import { findForChange } from './find-for-change.ts';
import { showComment } from './show-comment.ts';
import { tellGivers } from './tell-givers.ts';

const acts = { open: 'reopen', declined: 'decline', withdrawn: 'withdraw' } as const;

/** Declines a comment on one's answer, withdraws one's own, or opens either again. */
export async function setCommentState(
  ctx: MemberCtx,
  { commentId, state, reason }: Input<typeof comments.setState>,
): Promise<Comment> {
  const found = await findForChange(ctx.db, ctx.viewer, commentId);
  // The same request again finds nothing left to do.
  const isRepeat = found.state === state && (found.mine || found.answerMine);
  if (isRepeat && (state !== 'declined' || !reason)) return showComment(ctx, commentId);

  const comment = allow(commentPolicy, acts[state], ctx.viewer, found);
  await judgeAround(ctx.db, comment.author?.id, async () => {
    await updateState(ctx.db, comment, { state, reason: (state === 'declined' && reason) || null });
    if (comment.answerId) await recount(ctx.db, comment.answerId, comment, { ...comment, state });
  });
  if (state === 'declined' && comment.state === 'open') await tellGivers(ctx, [comment], 'declined');
  return showComment(ctx, commentId);
}
