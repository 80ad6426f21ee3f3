import type { MemberCtx } from '../../platform/context.ts';
import { allow } from '../../platform/policy.ts';
import { commentPolicy } from './comments.policy.ts';
import { markThanked } from './comments.writes.ts';
import { findForChange } from './find-for-change.ts';
import { tellGivers } from './tell-givers.ts';

/** Thanks for a comment on one's answer; once is enough. */
export async function thankForComment(ctx: MemberCtx, { commentId }: { commentId: string }): Promise<null> {
  const { db, viewer } = ctx;
  const comment = allow(commentPolicy, 'thank', viewer, await findForChange(db, viewer, commentId));
  if (comment.thanked) return null;
  await markThanked(db, comment);
  await tellGivers(ctx, [comment], 'thanks');
  return null;
}
