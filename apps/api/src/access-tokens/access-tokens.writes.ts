import { and, eq } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { accessTokens } from './access-tokens.table.ts';

export const insertAccessToken = (db: Db, row: typeof accessTokens.$inferInsert) => db.insert(accessTokens).values(row);

export const updateUsed = (db: Db, id: string, lastUsedOn: string) =>
  db.update(accessTokens).set({ lastUsedOn }).where(eq(accessTokens.id, id));

/** False where the member has none of this id. */
export async function deleteAccessTokenOf(db: Db, memberId: string, id: string): Promise<boolean> {
  const gone = await db
    .delete(accessTokens)
    .where(and(eq(accessTokens.id, id), eq(accessTokens.memberId, memberId)))
    .returning({ id: accessTokens.id });
  return gone.length === 1;
}

export const deleteAccessTokensOf = (db: Db, memberId: string) =>
  db.delete(accessTokens).where(eq(accessTokens.memberId, memberId));
