import { eq, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { suspensions } from './suspensions.table.ts';

/** The later end counts where there are two. */
export const putSuspension = (db: Db, memberId: string, until: Date) =>
  db
    .insert(suspensions)
    .values({ memberId, until })
    .onConflictDoUpdate({
      target: suspensions.memberId,
      set: { until: sql`greatest(${suspensions.until}, excluded.until)` },
    });

export const deleteSuspension = (db: Db, memberId: string) =>
  db.delete(suspensions).where(eq(suspensions.memberId, memberId));
