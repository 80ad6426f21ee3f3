import { forgetAuthor } from '../../authorship/forget-author.ts';
import type { MemberCtx } from '../../platform/context.ts';
import { allow } from '../../platform/policy.ts';
import { countOnQuestion } from '../../questions/count-on-question.ts';
import { commentPolicy } from './comments.policy.ts';
import { hasReplies } from './comments.queries.ts';
import { deleteCommentRow, emptyComment } from './comments.writes.ts';
import { recount } from './count-comment.ts';
import { findForChange } from './find-for-change.ts';

/** Takes one's comment away; one that has replies keeps its place, without words. */
export async function deleteComment(
  { db, viewer, now }: MemberCtx,
  { commentId }: { commentId: string },
): Promise<null> {
  const comment = allow(commentPolicy, 'delete', viewer, await findForChange(db, viewer, commentId));

  const isGone = (await hasReplies(db, commentId))
    ? await emptyComment(db, comment, now())
    : await deleteCommentRow(db, comment);
  if (!isGone) return null;
  await forgetAuthor(db, commentId);
  if (comment.answerId) await recount(db, comment.answerId, comment, null);
  else await countOnQuestion(db, comment.questionId, 'commentsCount', -1);
  return null;
}
