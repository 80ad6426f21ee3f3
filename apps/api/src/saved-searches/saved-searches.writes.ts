import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import type { Allowed } from '../platform/policy.ts';
import { plainKey } from '../platform/slug.ts';
import { searchQuestions } from '../search/search.table.ts';
import type { SavedSearchRow } from './saved-searches.queries.ts';
import { savedSearches } from './saved-searches.table.ts';

const lastDoc: SQL<number> = sql`coalesce((select max(doc) from ${searchQuestions}), 0)`;

/** False when there is one of that name already. */
export async function insertSavedSearch(
  db: Db,
  search: Pick<typeof savedSearches.$inferInsert, 'id' | 'memberId' | 'name' | 'query' | 'meaning'>,
  now: Date,
): Promise<boolean> {
  const made = await db
    .insert(savedSearches)
    .values({ ...search, key: plainKey(search.name), seenAt: now, seenDoc: lastDoc, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: savedSearches.id });
  return made.length === 1;
}

const one = (id: string) => and(eq(savedSearches.id, id), isNull(savedSearches.deletedAt));

export const renameSavedSearchRow = (db: Db, { id }: Allowed<SavedSearchRow, 'rename'>, name: string) =>
  db
    .update(savedSearches)
    .set({ name, key: plainKey(name) })
    .where(one(id));

export const markSeen = (db: Db, { id }: Allowed<SavedSearchRow, 'look'>, seenAt: Date) =>
  db.update(savedSearches).set({ seenAt, seenDoc: lastDoc }).where(one(id));

export const markSearchDeleted = (db: Db, { id }: Allowed<SavedSearchRow, 'delete'>, deletedAt: Date) =>
  db.update(savedSearches).set({ deletedAt }).where(one(id));

export const unmarkSearchDeleted = (db: Db, { id }: Allowed<SavedSearchRow, 'restore'>) =>
  db.update(savedSearches).set({ deletedAt: null }).where(eq(savedSearches.id, id));

/** Takes away up to `most` saved searches that were deleted before then; gives how many. */
export async function purgeDeletedSearches(db: Db, before: Date, most: number): Promise<number> {
  const gone = await db
    .delete(savedSearches)
    .where(
      sql`id in (select id from ${savedSearches} where deleted_at < ${before.toISOString()} order by deleted_at limit ${most} for update skip locked)`,
    )
    .returning({ id: savedSearches.id });
  return gone.length;
}

/** Has searches for one label, by their filters or their words, be for another. */
export const renameLabel = (db: Db, was: string, is: string) => {
  const quoted = JSON.stringify(was);
  return db.execute(sql`
    update ${savedSearches} set meaning = replace(meaning::text, ${quoted}, ${JSON.stringify(is)})::jsonb where strpos(meaning::text, ${quoted}) > 0`);
};
