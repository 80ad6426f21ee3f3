import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { takedowns } from './takedowns.table.ts';

export const insertTakedown = (db: Db, row: typeof takedowns.$inferInsert) => db.insert(takedowns).values(row);

/** Answers all that wait about a case. */
export const decideTakedowns = (db: Db, caseId: string, decided: { outcome: string; decidedAt: Date }) =>
  db
    .update(takedowns)
    .set(decided)
    .where(and(eq(takedowns.caseId, caseId), isNull(takedowns.decidedAt)));

/** Those decided before this time; where what they were about is gone, those sent before it. */
export async function deleteOldTakedowns(db: Db, before: Date, most: number): Promise<number> {
  const at = sql`${before.toISOString()}::timestamptz`;
  const { rows } = (await db.execute(sql`
    delete from takedowns where id in (select id from takedowns where sent_at < ${at}
      and (decided_at < ${at} or (decided_at is null and case_id is null)) limit ${most} for update skip locked)
    returning 1`)) as unknown as { rows: unknown[] };
  return rows.length;
}
