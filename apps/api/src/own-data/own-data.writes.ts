import { and, eq, lt, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { ownFiles } from './own-data.table.ts';

type NewFile = typeof ownFiles.$inferInsert;

export const insertFile = (db: Db, row: NewFile) => db.insert(ownFiles).values(row);

/** Takes the file that has been asked for longest and that nobody makes; undefined where there is none. */
export async function takeFile(db: Db, now: Date, until: Date) {
  const [row] = await db
    .update(ownFiles)
    .set({ takenUntil: until, tries: sql`${ownFiles.tries} + 1` })
    .where(
      sql`id = (select id from own_files where state = 'waiting' and (taken_until is null or taken_until < ${now.toISOString()}::timestamptz)
        order by asked_at limit 1 for update skip locked)`,
    )
    .returning({ id: ownFiles.id, memberId: ownFiles.memberId, tries: ownFiles.tries });
  return row;
}

export const updateFile = (db: Db, id: string, change: Partial<NewFile>) =>
  db.update(ownFiles).set(change).where(eq(ownFiles.id, id));

/** Deletes up to `most` files that have expired; gives how many. */
export async function deleteOldFiles(db: Db, now: Date, most: number): Promise<number> {
  const old = db.select({ id: ownFiles.id }).from(ownFiles).where(lt(ownFiles.expiresAt, now)).limit(most);
  const gone = await db
    .delete(ownFiles)
    .where(and(sql`${ownFiles.id} in ${old}`))
    .returning({ id: ownFiles.id });
  return gone.length;
}
