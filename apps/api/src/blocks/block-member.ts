import { limits } from '@debrief/contract/limits';
import type { MemberCtx } from '../platform/context.ts';
import { invalid, notFound } from '../platform/errors.ts';
import { allow } from '../platform/policy.ts';
import { blockPolicy } from './blocks.policy.ts';
import { findToBlock } from './blocks.queries.ts';
import { deleteBlock, insertBlock } from './blocks.writes.ts';

/** Keeps a member away; again changes nothing, and the other one is not told. */
export async function blockMember({ db, viewer }: MemberCtx, { handle }: { handle: string }): Promise<null> {
  const found = await findToBlock(db, viewer, handle);
  if (!found) throw notFound('member');
  const member = allow(blockPolicy, 'block', viewer, found);
  if (found.blocked >= limits.blocks.max)
    throw invalid({ handle: 'Your list is full. Take somebody off it, or report what happened.' });
  await insertBlock(db, viewer.id, member);
  return null;
}

/** Takes that back. */
export async function unblockMember({ db, viewer }: MemberCtx, { handle }: { handle: string }): Promise<null> {
  const found = await findToBlock(db, viewer, handle);
  if (!found) throw notFound('member');
  await deleteBlock(db, viewer.id, found.id);
  return null;
}
