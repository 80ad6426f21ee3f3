import { randomUUID } from 'node:crypto';
import { and, eq, lt, sql } from 'drizzle-orm';
import type { Member } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import type { Allowed } from '../platform/policy.ts';
import { plainKey } from '../platform/slug.ts';
import { type CollectionRow, isTarget, type Target } from './collections.queries.ts';
import { collectionItems, collections } from './collections.table.ts';

/** False when there is one of that name, or a usual one, already. */
export async function insertCollection(
  db: Db,
  collection: { id: string; memberId: string; name: string; usual?: boolean },
): Promise<boolean> {
  const made = await db
    .insert(collections)
    .values({ ...collection, key: plainKey(collection.name) })
    .onConflictDoNothing()
    .returning({ id: collections.id });
  return made.length === 1;
}

export const renameCollectionRow = (db: Db, { id }: Allowed<CollectionRow, 'rename'>, name: string) =>
  db
    .update(collections)
    .set({ name, key: plainKey(name) })
    .where(eq(collections.id, id));

export const markDeleted = (db: Db, { id }: Allowed<CollectionRow, 'delete'>, deletedAt: Date) =>
  db.update(collections).set({ deletedAt }).where(eq(collections.id, id));

export const unmarkDeleted = (db: Db, { id }: Allowed<CollectionRow, 'restore'>) =>
  db.update(collections).set({ deletedAt: null }).where(eq(collections.id, id));

/** Takes away up to `most` lists that were deleted before then, with what they held; gives how many. */
export async function purgeDeleted(db: Db, before: Date, most: number): Promise<number> {
  const gone = await db
    .delete(collections)
    .where(
      sql`id in (select id from ${collections} where deleted_at < ${before.toISOString()} order by deleted_at limit ${most} for update skip locked)`,
    )
    .returning({ id: collections.id });
  return gone.length;
}

/** False when the list holds it already. */
export async function insertItem(
  db: Db,
  { id: collectionId }: Allowed<CollectionRow, 'fill'>,
  member: Member,
  target: Target,
  savedAt: Date,
): Promise<boolean> {
  const kind = 'questionId' in target ? 'question' : 'answer';
  const made = await db
    .insert(collectionItems)
    .values({ id: randomUUID(), collectionId, memberId: member.id, kind, ...target, savedAt })
    .onConflictDoNothing()
    .returning({ id: collectionItems.id });
  return made.length === 1;
}

/** Counts one more in this list; false when it is full. */
export async function countItem(db: Db, collectionId: string, most: number): Promise<boolean> {
  const counted = await db
    .update(collections)
    .set({ itemsCount: sql`${collections.itemsCount} + 1` })
    .where(and(eq(collections.id, collectionId), lt(collections.itemsCount, most)))
    .returning({ id: collections.id });
  return counted.length === 1;
}

/** Takes things of this member's out and counts them out, in one statement: this one, or everything for this target. */
export async function deleteItems(
  db: Db,
  member: Member,
  which: { id: string } | (Target & { collectionId?: string | undefined }),
): Promise<void> {
  const isIt = 'id' in which ? eq(collectionItems.id, which.id) : isTarget(which);
  const inIt =
    'collectionId' in which && which.collectionId ? eq(collectionItems.collectionId, which.collectionId) : undefined;
  await db.execute(sql`
    with gone as (
      delete from ${collectionItems} where ${and(eq(collectionItems.memberId, member.id), isIt, inIt)} returning collection_id
    )
    update ${collections} set items_count = items_count - 1 where id in (select collection_id from gone)`);
}

/** Has lists hold the one question in place of the other; a list that holds both holds it once. */
export async function moveItemRows(db: Db, from: string, to: string): Promise<void> {
  await db.execute(sql`
    update ${collectionItems} i set question_id = ${to} where i.question_id = ${from} and not exists (
      select 1 from ${collectionItems} o where o.question_id = ${to} and o.collection_id = i.collection_id)`);
  await db.execute(sql`
    with gone as (delete from ${collectionItems} where question_id = ${from} returning collection_id)
    update ${collections} set items_count = items_count - 1 where id in (select collection_id from gone)`);
}
