import { comments, questions } from '@debrief/contract/client';
import { sql } from 'drizzle-orm';
import { runDigests } from '../src/digests/run-digests.ts';
import type { Member } from '../src/platform/context.ts';
import type { Db } from '../src/platform/db/connect.ts';
import { it as usual } from './mail-round.ts';

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

export const title = 'How would you measure the success of a reading list?';
export const body = 'I would first ask what the list is for, then count what was opened within seven days.';
export const noteOn = (answerId: string) => ({ answerId, body: 'Say who counts as a reader.' });

/** On that afternoon a member whom mails reach has an answer, and somebody else gives a note on it whenever `tell` is called. */
export const it = usual.extend<{ told: { author: Member; answerId: string; tell: () => Promise<unknown> } }>({
  told: async ({ as, member, db, clock }, use) => {
    clock.now = wednesday;
    const author = await reached(db, member);
    const given = { title, topics: ['metrics'], companies: [] };
    const { answer } = await as(author)(questions.post, { ...given, answer: { body } });
    const peer = as(await member());
    await use({ author, answerId: answer!.id, tell: () => peer(comments.postOnAnswer, noteOn(answer!.id)) });
  },
});
