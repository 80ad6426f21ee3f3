import { and, eq, gt } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { challenges } from './challenges.table.ts';

export type Challenge = typeof challenges.$inferSelect;

/** One that counts, held so that two answers to it come one after the other. */
export async function lockChallenge(
  db: Db,
  hash: string,
  kind: Challenge['kind'],
  now: Date,
): Promise<Challenge | undefined> {
  const [row] = await db
    .select()
    .from(challenges)
    .where(and(eq(challenges.hash, hash), eq(challenges.kind, kind), gt(challenges.expiresAt, now)))
    .for('update');
  return row;
}
