import type { Profile } from '@debrief/contract';
import { isFollowing } from '../follows/follows.queries.ts';
import type { Ctx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { findProfile } from './accounts.queries.ts';
import { viewProfile } from './accounts.view.ts';

/** A member's public profile. */
export async function showProfile({ db, viewer }: Ctx, { handle }: { handle: string }): Promise<Profile> {
  const found = await findProfile(db, handle);
  if (!found) throw notFound('member');
  return viewProfile(found, await isFollowing(db, viewer, 'followed_id', found.member.id));
}
