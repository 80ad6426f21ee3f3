import type { Collection } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { notFound } from '../platform/errors.ts';
import { allow } from '../platform/policy.ts';
import { collectionPolicy } from './collections.policy.ts';
import { lockCollections } from './collections.queries.ts';
import { viewCollection } from './collections.view.ts';
import { markDeleted, purgeDeleted, unmarkDeleted } from './collections.writes.ts';
import { checkName, checkRoom } from './make-collection.ts';

/** Takes a list away; for a day it can be restored. */
export async function deleteCollection(
  { db, viewer, now }: MemberCtx,
  { collectionId }: { collectionId: string },
): Promise<null> {
  const mine = await lockCollections(db, viewer);
  const found = mine.find(({ id, deletedAt }) => id === collectionId && !deletedAt);
  if (!found) throw notFound('list');
  await markDeleted(db, allow(collectionPolicy, 'delete', viewer, found), now());
  return null;
}

/** Brings it back; one that is there stays as it is. */
export async function restoreCollection(
  { db, viewer }: MemberCtx,
  { collectionId }: { collectionId: string },
): Promise<Collection> {
  const mine = await lockCollections(db, viewer);
  const found = mine.find(({ id }) => id === collectionId);
  if (!found) throw notFound('list');
  if (found.deletedAt) {
    checkRoom(mine);
    checkName(mine, found.name, found.id);
    await unmarkDeleted(db, allow(collectionPolicy, 'restore', viewer, found));
  }
  return viewCollection(viewer, found);
}

const day = 86_400_000;

/** Takes away up to `most` lists that were deleted more than a day ago; gives how many. */
export const purgeCollections = (db: Db, now: Date, most: number): Promise<number> =>
  purgeDeleted(db, new Date(now.getTime() - day), most);
