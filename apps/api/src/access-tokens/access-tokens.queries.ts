import { and, count, desc, eq, gt } from 'drizzle-orm';
import { credentials } from '../accounts/accounts.table.ts';
import type { Db } from '../platform/db/connect.ts';
import { accessTokens } from './access-tokens.table.ts';

/** Everything but what it is known by. */
const shown = {
  id: accessTokens.id,
  name: accessTokens.name,
  scopes: accessTokens.scopes,
  createdAt: accessTokens.createdAt,
  expiresAt: accessTokens.expiresAt,
  lastUsedOn: accessTokens.lastUsedOn,
};

const selectShown = (db: Db) => db.select(shown).from(accessTokens).$dynamic();
export type AccessTokenRow = Awaited<ReturnType<typeof selectShown>>[number];

/** The member's, the newest first; there are never more than fifty. */
export const findAccessTokens = (db: Db, memberId: string): Promise<AccessTokenRow[]> =>
  selectShown(db)
    .where(eq(accessTokens.memberId, memberId))
    .orderBy(desc(accessTokens.createdAt), desc(accessTokens.id));

/** Whose token this is and what it is for; undefined for one that counts no more. */
export async function findByHash(db: Db, hash: string, now: Date) {
  const [row] = await db
    .select({
      id: accessTokens.id,
      memberId: accessTokens.memberId,
      scopes: accessTokens.scopes,
      lastUsedOn: accessTokens.lastUsedOn,
    })
    .from(accessTokens)
    .where(and(eq(accessTokens.hash, hash), gt(accessTokens.expiresAt, now)));
  return row;
}

/** Holds the member's account, so that tokens are counted as they stay; gives how many there are. */
export async function countHeld(db: Db, memberId: string): Promise<number> {
  await db
    .select({ id: credentials.memberId })
    .from(credentials)
    .where(eq(credentials.memberId, memberId))
    .for('update');
  const [row] = await db.select({ n: count() }).from(accessTokens).where(eq(accessTokens.memberId, memberId));
  return Number(row?.n ?? 0);
}
