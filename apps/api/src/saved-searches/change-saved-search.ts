import type { Input, SavedSearch, savedSearches } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { notFound } from '../platform/errors.ts';
import { allow } from '../platform/policy.ts';
import { checkSearchName, checkSearchRoom } from './save-search.ts';
import { savedSearchPolicy } from './saved-searches.policy.ts';
import { findSavedSearch, lockSavedSearches } from './saved-searches.queries.ts';
import { viewSavedSearch } from './saved-searches.view.ts';
import {
  markSearchDeleted,
  markSeen,
  purgeDeletedSearches,
  renameSavedSearchRow,
  unmarkSearchDeleted,
} from './saved-searches.writes.ts';

type Which = { savedSearchId: string };

async function findOwn({ db, viewer }: MemberCtx, id: string) {
  const row = await findSavedSearch(db, viewer, id);
  if (!row || row.deletedAt) throw notFound('saved search');
  return row;
}

/** Gives it another name. */
export async function renameSavedSearch(
  { db, viewer }: MemberCtx,
  { savedSearchId, name }: Input<typeof savedSearches.rename>,
): Promise<SavedSearch> {
  const mine = await lockSavedSearches(db, viewer);
  const found = mine.find(({ id, deletedAt }) => id === savedSearchId && !deletedAt);
  if (!found) throw notFound('saved search');
  checkSearchName(mine, name, found.id);
  await renameSavedSearchRow(db, allow(savedSearchPolicy, 'rename', viewer, found), name);
  return viewSavedSearch({ ...found, name });
}

/** Its member looks at it: what is there by now is not new any more. */
export async function lookAtSavedSearch(ctx: MemberCtx, { savedSearchId }: Which): Promise<null> {
  const found = await findOwn(ctx, savedSearchId);
  await markSeen(ctx.db, allow(savedSearchPolicy, 'look', ctx.viewer, found), ctx.now());
  return null;
}

/** Takes it away; for a day it can be restored. */
export async function deleteSavedSearch(ctx: MemberCtx, { savedSearchId }: Which): Promise<null> {
  const found = await findOwn(ctx, savedSearchId);
  await markSearchDeleted(ctx.db, allow(savedSearchPolicy, 'delete', ctx.viewer, found), ctx.now());
  return null;
}

/** Brings it back; one that is there stays as it is. */
export async function restoreSavedSearch({ db, viewer }: MemberCtx, { savedSearchId }: Which): Promise<SavedSearch> {
  const mine = await lockSavedSearches(db, viewer);
  const found = mine.find(({ id }) => id === savedSearchId);
  if (!found) throw notFound('saved search');
  if (found.deletedAt) {
    checkSearchRoom(mine);
    checkSearchName(mine, found.name, found.id);
    await unmarkSearchDeleted(db, allow(savedSearchPolicy, 'restore', viewer, found));
  }
  return viewSavedSearch(found);
}

const day = 86_400_000;

/** Takes away up to `most` saved searches that were deleted more than a day ago; gives how many. */
export const purgeSavedSearches = (db: Db, now: Date, most: number): Promise<number> =>
  purgeDeletedSearches(db, new Date(now.getTime() - day), most);
