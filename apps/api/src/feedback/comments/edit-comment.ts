import type { Comment, comments, Input } from '@debrief/contract';
import { renderMarkdown } from '@debrief/prose';
import { type MemberCtx, writtenAt } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { allow } from '../../platform/policy.ts';
import { commentPolicy } from './comments.policy.ts';
import { findVisibleComment } from './comments.queries.ts';
import { updateWords } from './comments.writes.ts';
import { showComment } from './show-comment.ts';

/** Changes the words of one's comment. */
export async function editComment(ctx: MemberCtx, { commentId, body }: Input<typeof comments.edit>): Promise<Comment> {
  const found = await findVisibleComment(ctx.db, ctx.viewer, commentId);
  if (!found) throw notFound('comment');
  const comment = allow(commentPolicy, 'edit', ctx.viewer, found);
  await updateWords(ctx.db, comment, {
    body,
    bodyHtml: renderMarkdown(body),
    editedAt: writtenAt(ctx.now(), comment.authorship),
  });
  return showComment(ctx, commentId);
}
