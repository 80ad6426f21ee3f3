import { and, count, eq, gt, or, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { replays } from './replays.table.ts';

export type ReplayRow = typeof replays.$inferSelect;

const own = (memberId: string, id: string) => and(eq(replays.id, id), eq(replays.memberId, memberId));

export async function findReplay(db: Db, memberId: string, id: string): Promise<ReplayRow | undefined> {
  const [row] = await db.select().from(replays).where(own(memberId, id));
  return row;
}

/** The same, held until the transaction ends: who saves next waits and sees what was saved. */
export async function lockReplay(db: Db, memberId: string, id: string): Promise<ReplayRow | undefined> {
  const [row] = await db.select().from(replays).where(own(memberId, id)).for('update');
  return row;
}

export const listReplayRows = (db: Db, memberId: string): Promise<ReplayRow[]> =>
  db.select().from(replays).where(eq(replays.memberId, memberId));

export async function countReplays(db: Db, memberId: string): Promise<number> {
  const [row] = await db.select({ there: count() }).from(replays).where(eq(replays.memberId, memberId));
  return Number(row!.there);
}

/** So many of everybody's replays, those that come after this one. */
export const listReplaysAfter = (db: Db, after: Pick<ReplayRow, 'memberId' | 'id'> | undefined, most: number) =>
  db
    .select()
    .from(replays)
    .where(
      after &&
        or(gt(replays.memberId, after.memberId), and(eq(replays.memberId, after.memberId), gt(replays.id, after.id))),
    )
    .orderBy(sql`${replays.memberId}, ${replays.id}`)
    .limit(most);
