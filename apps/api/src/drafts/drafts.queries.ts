import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { drafts } from './drafts.table.ts';

export async function findDraft(db: Db, memberId: string, key: string) {
  const [row] = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.memberId, memberId), eq(drafts.key, key)));
  return row;
}

/** The hundred saved last. */
export const listDraftRows = (db: Db, memberId: string) =>
  db.select().from(drafts).where(eq(drafts.memberId, memberId)).orderBy(desc(drafts.savedAt), drafts.key).limit(100);
