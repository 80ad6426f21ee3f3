import { desc, eq } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { takedowns } from './takedowns.table.ts';

/** What was asked from outside about a case, the latest first. */
export const takedownsOf = (db: Db, caseId: string) =>
  db
    .select({
      name: takedowns.name,
      standing: takedowns.standing,
      email: takedowns.email,
      words: takedowns.words,
      sentAt: takedowns.sentAt,
    })
    .from(takedowns)
    .where(eq(takedowns.caseId, caseId))
    .orderBy(desc(takedowns.sentAt))
    .limit(50);

/** By the hash of its token. */
export async function findTakedown(db: Db, tokenHash: string) {
  const [row] = await db.select().from(takedowns).where(eq(takedowns.tokenHash, tokenHash));
  return row;
}
