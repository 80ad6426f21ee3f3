import type { Comment } from '@debrief/contract';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { findVisibleComment } from './comments.queries.ts';
import { viewComment } from './comments.view.ts';

/** One comment, where its question or answer can be seen. */
export async function showComment({ db, viewer }: Ctx, commentId: string): Promise<Comment> {
  const row = await findVisibleComment(db, viewer, commentId);
  if (!row) throw notFound('comment');
  return viewComment(viewer, row);
}
