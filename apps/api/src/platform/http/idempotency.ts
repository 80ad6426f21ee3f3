import { createHmac } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { writtenAt } from '../context.ts';
import type { Db } from '../db/connect.ts';
import { hot, type Slots } from '../db/hot.ts';
import { invalid, Refusal } from '../errors.ts';
import { idempotencyKeys } from './idempotency.table.ts';

const hmac = (secret: string, ...parts: string[]) =>
  createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url');

interface Attempt {
  secret: string;
  memberId: string;
  key: string;
  route: string;
  input: unknown;
}

const insertKey = hot('take a key', (db, at: Slots<{ digest: string; request: string; day: Date }>, _: object) =>
  db
    .insert(idempotencyKeys)
    .values({ ...at, status: 0 })
    .onConflictDoNothing()
    .returning({ digest: idempotencyKeys.digest }),
);

const noteMade = hot(
  'note what a key made',
  (db, at: Slots<{ digest: string; madeId: string | null; status: number }>, _: object) =>
    db
      .update(idempotencyKeys)
      .set({ status: sql`${at.status}::int`, ...(at.madeId && { madeId: sql`${at.madeId}::uuid` }) })
      .where(eq(idempotencyKeys.digest, at.digest)),
);

/**
 * Takes a key inside the transaction of its write. Gives the id of what an earlier request with it made, or a function to
 * note what this one makes. A concurrent request with the same key waits here for the first to end. The same key with
 * another request is refused (idempotency.reused).
 */
export async function takeKey(
  db: Db,
  now: Date,
  attempt: Attempt,
): Promise<{ made: string | null } | ((madeId: string | null, status: number) => Promise<void>)> {
  if (!/^[\x21-\x7e]{8,200}$/.test(attempt.key))
    throw invalid({ 'Idempotency-Key': 'Use 8 to 200 printable characters.' });
  const digest = hmac(attempt.secret, 'key', attempt.memberId, attempt.key);
  const request = hmac(attempt.secret, 'request', attempt.memberId, attempt.route, JSON.stringify(attempt.input));

  const day = writtenAt(now, 'anonymous');
  const [taken] = await insertKey(db, { digest, request, day }, {});
  if (taken) {
    return async (madeId, status) => {
      await noteMade(db, { digest, madeId, status }, {});
    };
  }
  const [earlier] = await db.select().from(idempotencyKeys).where(eq(idempotencyKeys.digest, digest));
  if (earlier?.request !== request)
    throw new Refusal('idempotency.reused', 'This Idempotency-Key was used for another request.');
  return { made: earlier.madeId };
}

const day = 86_400_000;
/** How long a repeated request is known as one, at least. */
const kept = 7 * day;

/** Takes away up to `most` keys older than a week; gives how many. */
export async function purgeKeys(db: Db, now: Date, most: number): Promise<number> {
  const gone = await db
    .delete(idempotencyKeys)
    .where(
      sql`digest in (
        select digest from ${idempotencyKeys} where day < ${new Date(now.getTime() - kept - day).toISOString()} order by day limit ${most}
        for update skip locked
      )`,
    )
    .returning({ digest: idempotencyKeys.digest });
  return gone.length;
}
