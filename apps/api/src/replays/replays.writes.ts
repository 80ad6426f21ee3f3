import { and, eq } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import type { ReplayRow } from './replays.queries.ts';
import { replays } from './replays.table.ts';

const one = ({ memberId, id, version }: Pick<ReplayRow, 'memberId' | 'id' | 'version'>) =>
  and(eq(replays.memberId, memberId), eq(replays.id, id), eq(replays.version, version));

/** Gives the new row; nothing where one is there already. */
export async function insertReplay(db: Db, row: ReplayRow): Promise<ReplayRow | undefined> {
  const [made] = await db.insert(replays).values(row).onConflictDoNothing().returning();
  return made;
}

/** Writes over the version that was read; nothing where it moved on since. */
export async function updateReplay(
  db: Db,
  read: ReplayRow,
  { sealed, savedAt }: Pick<ReplayRow, 'sealed' | 'savedAt'>,
): Promise<ReplayRow | undefined> {
  const [saved] = await db
    .update(replays)
    .set({ sealed, savedAt, version: read.version + 1 })
    .where(one(read))
    .returning();
  return saved;
}

/** Puts the same words under another key, unless they were written anew meanwhile: then they are under it already. */
export async function resealRow(db: Db, row: ReplayRow, sealed: Uint8Array): Promise<boolean> {
  const done = await db.update(replays).set({ sealed }).where(one(row)).returning({ id: replays.id });
  return done.length === 1;
}

export const deleteReplayRow = (db: Db, memberId: string, id: string) =>
  db.delete(replays).where(and(eq(replays.memberId, memberId), eq(replays.id, id)));
