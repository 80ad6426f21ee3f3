import type { Comment, comments, Input, Page } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import { findVisibleAnswer } from '../../answers/answers.queries.ts';
import type { Ctx, Viewer } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { readCursor, toPage } from '../../platform/page.ts';
import { findQuestion } from '../../questions/questions.queries.ts';
import { type CommentRow, commentsOnAnswer, commentsOnQuestion, newestCommentsOnAnswer } from './comments.queries.ts';
import { viewComment } from './comments.view.ts';

/** The first comments on an answer that the caller has found visible, a page of them. */
export async function listAnswerComments({ db, viewer }: Ctx, answerId: string): Promise<Comment[]> {
  const rows = await commentsOnAnswer(db, viewer, answerId);
  return rows.slice(0, limits.commentsAtOnce.max).map((row) => viewComment(viewer, row));
}

export async function commentsOfAnswer(
  { db, viewer }: Ctx,
  { answerId, revision, cursor, limit }: Input<typeof comments.onAnswer>,
): Promise<Page<Comment>> {
  const answer = await findVisibleAnswer(db, viewer, answerId);
  if (!answer) throw notFound('answer');
  if (revision !== undefined && revision > answer.revision) throw notFound('version');
  const after = readCursor(cursor, 'whole')?.id;
  return pageOfComments(viewer, await commentsOnAnswer(db, viewer, answerId, { revision, after, limit }), limit);
}

/** The newest comments on an answer that the caller has found visible, without those that were deleted or taken back. */
export async function listNewestComments(
  { db, viewer }: Ctx,
  { answerId, limit }: { answerId: string; limit: number },
): Promise<Comment[]> {
  const rows = await newestCommentsOnAnswer(db, viewer, answerId, limit);
  return rows.map((row) => viewComment(viewer, row));
}

export async function commentsOfQuestion(
  { db, viewer }: Ctx,
  { questionId, cursor, limit }: Input<typeof comments.onQuestion>,
): Promise<Page<Comment>> {
  const question = await findQuestion(db, viewer, questionId);
  if (!question) throw notFound('question');
  const after = readCursor(cursor, 'whole')?.id;
  return pageOfComments(viewer, await commentsOnQuestion(db, viewer, question.id, { after, limit }), limit);
}

/** The cursor names the last comment alone: numbers would tell of those that others do not see. */
const pageOfComments = (viewer: Viewer, rows: CommentRow[], limit?: number): Page<Comment> =>
  toPage(
    rows,
    limit ?? limits.commentsAtOnce.max,
    (row) => viewComment(viewer, row),
    ({ id }) => ({ key: 0, id }),
  );
