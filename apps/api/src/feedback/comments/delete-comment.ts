import { forgetAuthor } from '../../authorship/forget-author.ts';
import { dropNews } from '../../notifications/drop-news.ts';
import type { MemberCtx } from '../../platform/context.ts';
import { allow } from '../../platform/policy.ts';
import { countOnQuestion } from '../../questions/count-on-question.ts';
import { judgeAgain } from '../reputation/judge-again.ts';
import { keepJudged } from '../reputation/keep-judged.ts';
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

  const giver = comment.state === 'open' ? undefined : comment.author?.id;
  const partners = giver ? await keepJudged(db, giver, commentId) : [];
  const isGone = (await hasReplies(db, commentId))
    ? await emptyComment(db, comment, now())
    : await deleteCommentRow(db, comment);
  if (!isGone) return null;
  await forgetAuthor(db, commentId);
  await judgeAgain(db, [giver, ...partners]);
  const { answerId, questionId, parentId } = comment;
  await dropNews(db, commentId, [commentId, answerId ?? questionId, ...(parentId ? [parentId] : [])]);
  if (answerId) await recount(db, answerId, comment, null);
  else await countOnQuestion(db, questionId, 'commentsCount', -1);
  return null;
}
