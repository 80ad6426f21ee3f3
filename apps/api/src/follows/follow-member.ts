import type { MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { allow } from '../platform/policy.ts';
import { followPolicy } from './follows.policy.ts';
import { findToFollow } from './follows.queries.ts';
import { deleteFollow } from './follows.writes.ts';
import { keepFollow } from './keep-follow.ts';

/** Follows a member: what they post with their name, and nothing else of theirs. */
export async function followMember(ctx: MemberCtx, { handle }: { handle: string }): Promise<null> {
  const found = await findToFollow(ctx.db, handle);
  if (!found) throw notFound('member');
  const { id } = allow(followPolicy, 'followMember', ctx.viewer, found);
  return keepFollow(ctx, { followedId: id });
}

/** Follows them no longer. */
export async function stopMember({ db, viewer }: MemberCtx, { handle }: { handle: string }): Promise<null> {
  const found = await findToFollow(db, handle);
  if (!found) throw notFound('member');
  await deleteFollow(db, viewer, { followedId: found.id });
  return null;
}
