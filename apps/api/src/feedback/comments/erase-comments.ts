import { forgetAuthors } from '../../authorship/forget-author.ts';
import { dropNews } from '../../notifications/drop-news.ts';
import type { Member } from '../../platform/context.ts';
import type { Db } from '../../platform/db/connect.ts';
import { countOnQuestion } from '../../questions/count-on-question.ts';
import { commentsOf } from './comments.queries.ts';
import { deleteCommentsOf, deleteHeldOn } from './comments.writes.ts';
import { recount } from './count-comment.ts';

/** Takes away all that a member said, or what is withheld of it; what has replies keeps its place, without words. */
export async function eraseComments(db: Db, member: Member, now: Date, which: { withheld: boolean }): Promise<void> {
  const mine = await commentsOf(db, member, which);
  const ids = (hasReplies: boolean) => mine.filter((each) => each.hasReplies === hasReplies).map(({ id }) => id);
  await deleteCommentsOf(db, ids(false), ids(true), now);
  await forgetAuthors(
    db,
    mine.map(({ id }) => id),
  );
  // Nothing counts what is withheld, and no news tells of it.
  if (which.withheld) return;
  // One after the other: counters and news are kept by what each comment was.
  for (const comment of mine) {
    const { id, answerId, questionId, parentId } = comment;
    await dropNews(db, id, [id, answerId ?? questionId, ...(parentId ? [parentId] : [])]);
    if (answerId) await recount(db, answerId, comment, null);
    else if (!comment.deletedAt) await countOnQuestion(db, questionId, 'commentsCount', -1);
  }
}

/** Takes away what guests left on these answers and nobody is there any more to show. */
export const dropHeldComments = (db: Db, answerIds: string[]) => deleteHeldOn(db, answerIds);
