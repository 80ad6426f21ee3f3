import type { Comment, comments, Input } from '@debrief/contract';
import { renderMarkdown } from '@debrief/prose';
import { type MemberCtx, writtenAt } from '../../platform/context.ts';
import { allow } from '../../platform/policy.ts';
import { commentPolicy } from './comments.policy.ts';
import { updateWords } from './comments.writes.ts';
import { findForChange } from './find-for-change.ts';
import { showComment } from './show-comment.ts';

/** Changes the words of one's comment. */
export async function editComment(ctx: MemberCtx, { commentId, body }: Input<typeof comments.edit>): Promise<Comment> {
  const comment = allow(commentPolicy, 'edit', ctx.viewer, await findForChange(ctx.db, ctx.viewer, commentId));
  await updateWords(ctx.db, comment, {
    body,
    bodyHtml: renderMarkdown(body),
    editedAt: writtenAt(ctx.now(), comment.authorship),
  });
  return showComment(ctx, commentId);
}
