import { randomUUID } from 'node:crypto';
import type { Collection } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import type { MemberCtx } from '../platform/context.ts';
import { invalid, notFound } from '../platform/errors.ts';
import { plainKey } from '../platform/slug.ts';
import { type CollectionRow, findCollection, lockCollections } from './collections.queries.ts';
import { viewCollection } from './collections.view.ts';
import { insertCollection } from './collections.writes.ts';

const taken = () => invalid({ name: 'You have a list of that name. Choose another one.' });

/** Refuses a name that another of these lists has. */
export function checkName(mine: CollectionRow[], name: string, except?: string): void {
  const key = plainKey(name);
  if (mine.some((row) => row.id !== except && !row.deletedAt && row.key === key)) throw taken();
}

/** Refuses one more list than there may be. */
export function checkRoom(mine: CollectionRow[]): void {
  if (mine.filter(({ deletedAt }) => !deletedAt).length >= limits.collections.max)
    throw invalid({ name: `You have ${limits.collections.max} lists, as many as there may be. Delete one first.` });
}

/** Makes a list. */
export async function makeCollection(ctx: MemberCtx, { name }: { name: string }): Promise<Collection> {
  const mine = await lockCollections(ctx.db, ctx.viewer);
  checkRoom(mine);
  checkName(mine, name);
  const id = randomUUID();
  if (!(await insertCollection(ctx.db, { id, memberId: ctx.viewer.id, name }))) throw taken();
  return showCollection(ctx, id);
}

/** One of one's lists. */
export async function showCollection({ db, viewer }: MemberCtx, id: string): Promise<Collection> {
  const row = await findCollection(db, viewer, id);
  if (!row) throw notFound('list');
  return viewCollection(viewer, row);
}
