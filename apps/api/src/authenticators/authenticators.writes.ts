import { and, eq } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { authenticators, recoveryCodes } from './authenticators.table.ts';

/** Begins anew, whatever was begun before. */
export const putAuthenticator = (db: Db, memberId: string, secret: string) => {
  const fresh = { secret, confirmedAt: null, lastCounter: 0, wrong: 0, wrongSince: null };
  return db
    .insert(authenticators)
    .values({ memberId, ...fresh })
    .onConflictDoUpdate({ target: authenticators.memberId, set: fresh });
};

export const updateAuthenticator = (db: Db, memberId: string, change: Partial<typeof authenticators.$inferInsert>) =>
  db.update(authenticators).set(change).where(eq(authenticators.memberId, memberId));

/** Takes it away with its recovery codes; false where there was none. */
export async function deleteAuthenticator(db: Db, memberId: string): Promise<boolean> {
  const gone = await db
    .delete(authenticators)
    .where(eq(authenticators.memberId, memberId))
    .returning({ memberId: authenticators.memberId });
  await db.delete(recoveryCodes).where(eq(recoveryCodes.memberId, memberId));
  return gone.length === 1;
}

/** These instead of those before. */
export async function replaceRecoveryCodes(db: Db, memberId: string, hashes: string[]): Promise<void> {
  await db.delete(recoveryCodes).where(eq(recoveryCodes.memberId, memberId));
  await db.insert(recoveryCodes).values(hashes.map((hash) => ({ memberId, hash })));
}

/** Takes one away, so that it counts once; false for one that is not theirs. */
export async function takeRecoveryCode(db: Db, memberId: string, hash: string): Promise<boolean> {
  const taken = await db
    .delete(recoveryCodes)
    .where(and(eq(recoveryCodes.memberId, memberId), eq(recoveryCodes.hash, hash)))
    .returning({ hash: recoveryCodes.hash });
  return taken.length === 1;
}
