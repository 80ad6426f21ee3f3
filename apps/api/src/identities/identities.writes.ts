import { and, eq } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { identities } from './identities.table.ts';

/** False where either is connected already. */
export async function insertIdentity(db: Db, row: typeof identities.$inferInsert): Promise<boolean> {
  const made = await db.insert(identities).values(row).onConflictDoNothing().returning({ subject: identities.subject });
  return made.length === 1;
}

export const updateIdentityUsed = (db: Db, issuer: string, subject: string, lastUsedOn: string) =>
  db
    .update(identities)
    .set({ lastUsedOn })
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)));

/** False where the member was not connected. */
export async function deleteIdentityOf(db: Db, issuer: string, memberId: string): Promise<boolean> {
  const gone = await db
    .delete(identities)
    .where(and(eq(identities.issuer, issuer), eq(identities.memberId, memberId)))
    .returning({ subject: identities.subject });
  return gone.length === 1;
}

export const deleteIdentitiesOf = (db: Db, memberId: string) =>
  db.delete(identities).where(eq(identities.memberId, memberId));
