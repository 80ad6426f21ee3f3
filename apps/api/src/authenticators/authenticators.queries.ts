import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { authenticators, recoveryCodes } from './authenticators.table.ts';

/** Held, so that two codes are looked at one after the other. */
export async function lockAuthenticator(db: Db, memberId: string) {
  const [row] = await db.select().from(authenticators).where(eq(authenticators.memberId, memberId)).for('update');
  return row;
}

/** The one that asks for codes, and how many recovery codes are left; undefined where there is none. */
export async function findAuthenticator(db: Db, memberId: string) {
  const [row] = await db
    .select({
      confirmedAt: authenticators.confirmedAt,
      codesLeft: sql<number>`(select count(*)::int from ${recoveryCodes} c where c.member_id = ${memberId})`,
    })
    .from(authenticators)
    .where(and(eq(authenticators.memberId, memberId), isNotNull(authenticators.confirmedAt)));
  return row;
}
