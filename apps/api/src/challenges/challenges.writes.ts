import { eq, inArray, lt } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { challenges } from './challenges.table.ts';

export const insertChallenge = (db: Db, row: typeof challenges.$inferInsert) => db.insert(challenges).values(row);

export const deleteChallenge = (db: Db, hash: string) => db.delete(challenges).where(eq(challenges.hash, hash));

/** Deletes up to `most` that count no more; gives how many. */
export async function deleteOldChallenges(db: Db, now: Date, most: number): Promise<number> {
  const old = db.select({ hash: challenges.hash }).from(challenges).where(lt(challenges.expiresAt, now)).limit(most);
  const gone = await db.delete(challenges).where(inArray(challenges.hash, old)).returning({ hash: challenges.hash });
  return gone.length;
}
