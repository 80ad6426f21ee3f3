import { countOnAnswer } from '../../answers/count-on-answer.ts';
import type { Db } from '../../platform/db/connect.ts';

export interface Counted {
  parentId: string | null;
  state: 'open' | 'addressed' | 'declined' | 'withdrawn';
  held: boolean;
  byAuthor: boolean;
  deletedAt: Date | null;
}

/** Everyone sees it, so it counts among the comments. */
const isShown = (comment: Counted | null): comment is Counted =>
  comment !== null && !comment.held && comment.deletedAt === null;

/** Feedback that its author has still to deal with: open, a first remark, seen by everyone, and not the author's own. */
export const isToDo = (comment: Counted | null) =>
  isShown(comment) && comment.state === 'open' && comment.parentId === null && !comment.byAuthor;

/** Brings the counters of an answer from what a comment was to what it is; the caller holds the answer's row. */
export async function recount(db: Db, answerId: string, before: Counted | null, after: Counted | null): Promise<void> {
  const commentsCount = Number(isShown(after)) - Number(isShown(before));
  const openCommentsCount = Number(isToDo(after)) - Number(isToDo(before));
  if (commentsCount || openCommentsCount) await countOnAnswer(db, answerId, { commentsCount, openCommentsCount });
}
