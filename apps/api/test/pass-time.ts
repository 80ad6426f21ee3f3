import { sql } from 'drizzle-orm';
import { runDigests } from '../src/digests/run-digests.ts';
import type { Member } from '../src/platform/context.ts';
import type { Db } from '../src/platform/db/connect.ts';

const minute = 60_000;
export const day = 24 * 3_600_000;

/** A member whose address is verified, so that mails reach them. */
export async function reached(db: Db, member: () => Promise<Member>): Promise<Member> {
  const made = await member();
  await db.execute(
    sql`insert into credentials (member_id, email, password_hash, verified_at) values (${made.id}, ${`${made.id}@example.org`}, '-', now())
      on conflict (member_id) do update set verified_at = now(), email = excluded.email`,
  );
  return made;
}

/** Some time passes, and the minutes before and after it in which news is seen, settled and mailed. */
export async function pass(db: Db, clock: { now: Date }, time = 0): Promise<void> {
  for (const wait of [minute, time, minute]) {
    clock.now = new Date(clock.now.getTime() + wait);
    await runDigests(db, clock.now);
  }
}

/** A Wednesday, in the afternoon. */
export const wednesday = new Date('2026-09-02T15:00:00Z');
