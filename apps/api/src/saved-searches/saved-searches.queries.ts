import { and, asc, eq } from 'drizzle-orm';
import type { Member } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { savedSearches } from './saved-searches.table.ts';

const columns = {
  id: savedSearches.id,
  name: savedSearches.name,
  key: savedSearches.key,
  query: savedSearches.query,
  seenAt: savedSearches.seenAt,
  deletedAt: savedSearches.deletedAt,
};

/** All of one's saved searches, also those taken away, held until the transaction ends: names and numbers are judged one after the other. */
export const lockSavedSearches = (db: Db, member: Member) =>
  db
    .select(columns)
    .from(savedSearches)
    .where(eq(savedSearches.memberId, member.id))
    .orderBy(asc(savedSearches.id))
    .for('update');

export type SavedSearchRow = Awaited<ReturnType<typeof lockSavedSearches>>[number];

export type SearchMeaning = (typeof savedSearches.$inferSelect)['meaning'];

export async function findSavedSearch(db: Db, member: Member, id: string): Promise<SavedSearchRow | undefined> {
  const [row] = await db
    .select(columns)
    .from(savedSearches)
    .where(and(eq(savedSearches.id, id), eq(savedSearches.memberId, member.id)));
  return row;
}
