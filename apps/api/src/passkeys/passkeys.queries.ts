import { asc, eq, sql } from 'drizzle-orm';
import { credentials } from '../accounts/accounts.table.ts';
import type { Db } from '../platform/db/connect.ts';
import { passkeys } from './passkeys.table.ts';

export type PasskeyRow = typeof passkeys.$inferSelect;

/** The member's, the oldest first; there are never more than twenty. */
export const findPasskeys = (db: Db, memberId: string): Promise<PasskeyRow[]> =>
  db.select().from(passkeys).where(eq(passkeys.memberId, memberId)).orderBy(asc(passkeys.createdAt), asc(passkeys.id));

/** Held, so that two uses of it come one after the other. */
export async function lockPasskey(db: Db, id: string): Promise<PasskeyRow | undefined> {
  const [row] = await db.select().from(passkeys).where(eq(passkeys.id, id)).for('update');
  return row;
}

/** Holds what the member signs in by, so that passkeys are counted as they stay. */
export const lockWaysIn = (db: Db, memberId: string) =>
  db.select({ one: sql`1` }).from(credentials).where(eq(credentials.memberId, memberId)).for('update');
