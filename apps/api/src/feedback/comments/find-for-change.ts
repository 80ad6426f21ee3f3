import type { Viewer } from '../../platform/context.ts';
import type { Db } from '../../platform/db/connect.ts';
import { notFound } from '../../platform/errors.ts';
import { type CommentRow, findVisibleComment, lockThreadOf } from './comments.queries.ts';

/** A comment that the viewer may see, as it is while nobody else can change its thread; 404 otherwise. */
export async function findForChange(db: Db, viewer: Viewer, commentId: string): Promise<CommentRow> {
  await lockThreadOf(db, commentId);
  const comment = await findVisibleComment(db, viewer, commentId);
  if (!comment) throw notFound('comment');
  return comment;
}
