import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { credentials, members } from '../src/accounts/accounts.table.ts';
import { hashPassword } from '../src/accounts/password.ts';
import { companies } from '../src/companies/companies.table.ts';
import type { Db } from '../src/platform/db/connect.ts';
import { loaded } from '../src/platform/db/loaded.table.ts';
import { indexAnswers } from '../src/search/index-answers.ts';
import { indexQuestions } from '../src/search/index-questions.ts';
import { publishReported } from '../src/sightings/fill-asked.ts';
import { topics } from '../src/topics/topics.table.ts';
import { beginWaits, insertRows, newRows, refreshCounters } from './demo-rows.ts';
import { loadCompanies } from './load-base.ts';
import { readCompanies, readMembers, readThreads } from './read-demo.ts';
import { refreshScores } from './review-rows.ts';
import { threadRows } from './thread-rows.ts';

/** For every sample member; they cannot sign in where PUBLIC_URL is set. */
export const demoPassword = 'practice-makes-better';

/** Loads the demo content once, in one transaction; true when it is there. */
export async function loadDemo(db: Db, now = new Date()): Promise<boolean> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(7362813)`);
    // Making the rows keeps the database waiting for longer than any request may, on a slow machine.
    await tx.execute(sql`set local idle_in_transaction_session_timeout = '5min'`);
    await tx.execute(sql`set local statement_timeout = '2min'`);
    const [first] = await tx.insert(loaded).values({ name: 'demo', loadedAt: now }).onConflictDoNothing().returning();
    const [anyone] = await tx.select({ id: members.id }).from(members).limit(1);
    // Loaded before, perhaps removed since; and a forum that people use already gets no made-up ones.
    if (!first || anyone) return;

    const people = readMembers().map(({ handle, name, headline, experience }) => ({
      id: randomUUID(),
      handle,
      displayName: name,
      headline,
      experience,
      sample: true,
      createdAt: new Date(now.getTime() - 420 * 86_400_000),
    }));
    await tx.insert(members).values(people);
    const passwordHash = await hashPassword(demoPassword);
    await tx
      .insert(credentials)
      .values(people.map(({ id, handle }) => ({ memberId: id, email: `${handle}@sample.invalid`, passwordHash })));
    await loadCompanies(tx, readCompanies(), true);

    const world = {
      now,
      interviewers: new Set(people.flatMap(({ id, experience }) => (experience === 'interviewer' ? [id] : []))),
      memberIds: new Map(people.map(({ id, handle }) => [handle, id])),
      companies: new Map((await tx.select().from(companies)).map((row) => [row.slug, row])),
      topics: new Map((await tx.select().from(topics)).map((row) => [row.slug, row])),
      slugs: new Set<string>(),
      rows: newRows(),
    };
    for (const thread of readThreads()) threadRows(world, thread);
    await insertRows(tx, world.rows);
    await indexQuestions(
      tx,
      world.rows.questions.map(({ id }) => id),
    );
    await indexAnswers(
      tx,
      world.rows.answers.map(({ id }) => id),
    );
    await refreshScores(tx, now, world.rows.reviews);
    await beginWaits(tx);
    await refreshCounters(tx);
    await publishReported({ db: tx as unknown as Db, now: () => now });
  });
  const [sample] = await db.select({ id: members.id }).from(members).where(sql`${members.sample}`).limit(1);
  return sample !== undefined;
}
