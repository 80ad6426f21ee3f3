import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { drafts } from './drafts.table.ts';

type NewDraft = Omit<typeof drafts.$inferInsert, 'version'>;

/** Saves a draft that was read at this version (0: there was none); nothing when it moved on since. */
export async function saveDraftRow(db: Db, { memberId, key, content, savedAt }: NewDraft, version: number) {
  const returning = { key: drafts.key, content: drafts.content, version: drafts.version, savedAt: drafts.savedAt };
  const [saved] =
    version === 0
      ? await db
          .insert(drafts)
          .values({ memberId, key, content, savedAt, version: 1 })
          .onConflictDoNothing()
          .returning(returning)
      : await db
          .update(drafts)
          .set({ content, savedAt, version: version + 1 })
          .where(and(eq(drafts.memberId, memberId), eq(drafts.key, key), eq(drafts.version, version)))
          .returning(returning);
  return saved;
}

/** Saves over whatever is there. */
export const putDraftRow = (db: Db, row: NewDraft) =>
  db
    .insert(drafts)
    .values({ ...row, version: 1 })
    .onConflictDoUpdate({
      target: [drafts.memberId, drafts.key],
      set: { content: row.content, savedAt: row.savedAt, version: sql`${drafts.version} + 1` },
    });

export const deleteDraftRow = (db: Db, memberId: string, key: string) =>
  db.delete(drafts).where(and(eq(drafts.memberId, memberId), eq(drafts.key, key)));
