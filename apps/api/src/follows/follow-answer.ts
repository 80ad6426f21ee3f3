import { findVisibleAnswer } from '../answers/answers.queries.ts';
import type { MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { deleteFollow } from './follows.writes.ts';
import { keepFollow } from './keep-follow.ts';

/** Follows an answer: its new versions. */
export async function followAnswer(ctx: MemberCtx, { answerId }: { answerId: string }): Promise<null> {
  const answer = await findVisibleAnswer(ctx.db, ctx.viewer, answerId);
  if (!answer) throw notFound('answer');
  return keepFollow(ctx, { answerId: answer.id });
}

/** Follows it no longer; also one that may be seen no longer. */
export async function stopAnswer({ db, viewer }: MemberCtx, { answerId }: { answerId: string }): Promise<null> {
  await deleteFollow(db, viewer, { answerId });
  return null;
}
