import { and, eq } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { passkeys } from './passkeys.table.ts';

/** False where this passkey is kept already, by whomever. */
export async function insertPasskey(db: Db, row: typeof passkeys.$inferInsert): Promise<boolean> {
  const made = await db.insert(passkeys).values(row).onConflictDoNothing().returning({ id: passkeys.id });
  return made.length === 1;
}

export const updatePasskey = (db: Db, id: string, change: Partial<typeof passkeys.$inferInsert>) =>
  db.update(passkeys).set(change).where(eq(passkeys.id, id));

/** False where the member has none of this id. */
export async function renamePasskeyOf(db: Db, memberId: string, id: string, name: string): Promise<boolean> {
  const changed = await db
    .update(passkeys)
    .set({ name })
    .where(and(eq(passkeys.id, id), eq(passkeys.memberId, memberId)))
    .returning({ id: passkeys.id });
  return changed.length === 1;
}

/** Its name; undefined where the member has none of this id. */
export async function deletePasskeyOf(db: Db, memberId: string, id: string): Promise<string | undefined> {
  const [gone] = await db
    .delete(passkeys)
    .where(and(eq(passkeys.id, id), eq(passkeys.memberId, memberId)))
    .returning({ name: passkeys.name });
  return gone?.name;
}

export const deletePasskeysOf = (db: Db, memberId: string) =>
  db.delete(passkeys).where(eq(passkeys.memberId, memberId));
