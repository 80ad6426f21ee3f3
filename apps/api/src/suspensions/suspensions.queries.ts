import { eq } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { hot, type Slots } from '../platform/db/hot.ts';
import { suspensions } from './suspensions.table.ts';

const suspended = hot('suspended', (db, at: Slots<{ memberId: string }>, _: object) =>
  db.select({ until: suspensions.until }).from(suspensions).where(eq(suspensions.memberId, at.memberId)),
);

/** Until when this member is suspended, be it past or not; undefined where they never were. */
export async function findSuspension(db: Db, memberId: string): Promise<Date | undefined> {
  const [row] = await suspended(db, { memberId }, {});
  return row?.until;
}
