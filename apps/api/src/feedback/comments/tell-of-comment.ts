import { tell } from '../../notifications/tell.ts';
import type { MemberCtx } from '../../platform/context.ts';
import { findComment } from './comments.queries.ts';

/** Tells whom a comment concerns of it, as when it was written; `ctx` is that of who wrote it. */
export async function tellOfComment(ctx: MemberCtx, id: string): Promise<void> {
  const comment = await findComment(ctx.db, ctx.viewer, id);
  if (!comment) return;
  const { questionId, answerId, parentId, authorship } = comment;
  const about = { questionId, answerId, commentId: id, authorship };
  await tell(ctx, { forContent: answerId ?? questionId, kind: 'comment', besides: parentId, ...about });
  if (parentId) await tell(ctx, { forContent: parentId, kind: 'reply', ...about });
}
