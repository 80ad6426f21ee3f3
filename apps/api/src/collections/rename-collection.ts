import type { Collection, collections, Input } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { allow } from '../platform/policy.ts';
import { collectionPolicy } from './collections.policy.ts';
import { lockCollections } from './collections.queries.ts';
import { viewCollection } from './collections.view.ts';
import { renameCollectionRow } from './collections.writes.ts';
import { checkName } from './make-collection.ts';

/** Gives a list another name. */
export async function renameCollection(
  { db, viewer }: MemberCtx,
  { collectionId, name }: Input<typeof collections.rename>,
): Promise<Collection> {
  const mine = await lockCollections(db, viewer);
  const found = mine.find(({ id, deletedAt }) => id === collectionId && !deletedAt);
  if (!found) throw notFound('list');
  checkName(mine, name, found.id);
  await renameCollectionRow(db, allow(collectionPolicy, 'rename', viewer, found), name);
  return viewCollection(viewer, { ...found, name });
}
