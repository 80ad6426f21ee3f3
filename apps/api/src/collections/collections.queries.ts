import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Member } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import type { Cursor } from '../platform/page.ts';
import { collectionItems, collections } from './collections.table.ts';

/** What a list may hold. */
export type Target = { questionId: string } | { answerId: string };

export const isTarget = (target: Target): SQL =>
  'questionId' in target
    ? eq(collectionItems.questionId, target.questionId)
    : eq(collectionItems.answerId, target.answerId);

const holds = (target: Target | undefined) =>
  target
    ? sql<boolean>`exists (select 1 from ${collectionItems} where ${collectionItems.collectionId} = "collections"."id" and ${isTarget(target)} and ${collectionItems.memberId} = "collections"."member_id")`
    : sql<boolean>`false`;

const selectCollections = (db: Db, member: Member, target?: Target) =>
  db
    .select({
      id: collections.id,
      name: collections.name,
      key: collections.key,
      usual: collections.usual,
      itemsCount: collections.itemsCount,
      deletedAt: collections.deletedAt,
      holds: holds(target),
    })
    .from(collections)
    .where(eq(collections.memberId, member.id))
    .$dynamic();

export type CollectionRow = Awaited<ReturnType<typeof selectCollections>>[number];

/** One's lists, the usual one first and the others by name. */
export const listCollectionRows = (db: Db, member: Member, target?: Target) =>
  selectCollections(db, member, target)
    .where(and(eq(collections.memberId, member.id), isNull(collections.deletedAt)))
    .orderBy(desc(collections.usual), asc(sql`${collections.key} collate "C"`));

/** All of one's lists, also those taken away, held until the transaction ends: names and numbers are judged one after the other. */
export const lockCollections = (db: Db, member: Member) =>
  selectCollections(db, member).orderBy(asc(collections.id)).for('update');

export async function findCollection(db: Db, member: Member, id: string): Promise<CollectionRow | undefined> {
  const [row] = await selectCollections(db, member).where(
    and(eq(collections.id, id), eq(collections.memberId, member.id), isNull(collections.deletedAt)),
  );
  return row;
}

/** One page of what is in a list, saved last first; the row after the last tells that there is more. */
export const listItemRows = (db: Db, collectionId: string, after: Cursor | undefined, limit: number) =>
  db
    .select()
    .from(collectionItems)
    .where(
      and(
        eq(collectionItems.collectionId, collectionId),
        after &&
          sql`(${collectionItems.savedAt}, ${collectionItems.id}) < (${after.key}::timestamptz, ${after.id}::uuid)`,
      ),
    )
    .orderBy(desc(collectionItems.savedAt), desc(collectionItems.id))
    .limit(limit + 1);
export type ItemRow = Awaited<ReturnType<typeof listItemRows>>[number];
