import type { MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { findQuestion } from '../questions/questions.queries.ts';
import { deleteFollow } from './follows.writes.ts';
import { keepFollow } from './keep-follow.ts';

/** Follows a question: its new answers. */
export async function followQuestion(ctx: MemberCtx, { questionId }: { questionId: string }): Promise<null> {
  const question = await findQuestion(ctx.db, ctx.viewer, questionId);
  if (!question) throw notFound('question');
  return keepFollow(ctx, { questionId: question.id });
}

/** Follows it no longer. */
export async function stopQuestion({ db, viewer }: MemberCtx, { questionId }: { questionId: string }): Promise<null> {
  const question = await findQuestion(db, viewer, questionId);
  if (!question) throw notFound('question');
  await deleteFollow(db, viewer, { questionId: question.id });
  return null;
}
