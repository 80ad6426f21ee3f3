import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aMember } from '../src/accounts/accounts.factory.ts';
import { buildApp } from '../src/app.ts';
import type { Member } from '../src/platform/context.ts';
import { bearerOf } from './bearer.ts';
import { secret } from './it.ts';
import { openTestDatabase } from './test-database.ts';

/** Real transactions that commit; on PostgreSQL they truly run side by side. */
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let app: FastifyInstance;
beforeAll(async () => {
  database = await openTestDatabase(`failures_${randomUUID().slice(0, 8)}`);
  app = await buildApp({ db: database.db, secret, url: 'http://debrief.test' });
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const call = (who: Member, method: 'PUT' | 'DELETE' | 'POST', path: string, payload?: object) =>
  app.inject({
    method,
    url: `/api/v1${path}`,
    headers: { authorization: bearerOf(app, who) },
    ...(payload && { payload }),
  });

/** Whoever waits too long for a connection is told so, and asks again. */
async function done(ask: () => ReturnType<typeof call>): Promise<void> {
  const { statusCode, body } = await ask();
  if (statusCode === 503) return done(ask);
  expect(statusCode, body).toBeLessThan(300);
}

async function aQuestion(): Promise<string> {
  const given = { title: `What would you count ${randomUUID()}?`, topics: ['metrics'], companies: [] };
  const body = 'I would count who comes back within a week, and why the others do not.';
  const posted = await call(await aMember(database.db), 'POST', '/questions', { ...given, answer: { body } });
  expect(posted.statusCode, posted.body).toBe(201);
  return posted.json().id;
}

const shown = async (id: string) => (await app.inject({ url: `/api/v1/questions/${id}?include=answers` })).json();
const rows = async (query: ReturnType<typeof sql>) =>
  ((await database.db.execute(query)) as unknown as { rows: { n: number }[] }).rows[0]!.n;
const times = <T>(n: number, make: (i: number) => T) => Promise.all(Array.from({ length: n }, (_, i) => make(i)));

describe('what is counted in other forums more than once', () => {
  it('CVE-2024-26578: many accounts at once with one handle, or one that looks like it, make one', async () => {
    const looks = ['quiet-willow', 'quietwillow', 'qulet-wi11ow', 'quiet-vvillow'];
    const register = (handle: string, n: number) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/auth/register',
        payload: { email: `reader-${n}@example.org`, password: 'a long enough password', handle },
      });
    const answers = await times(16, (n) => register(looks[n % looks.length]!, n));
    const statuses = answers.map(({ statusCode }) => statusCode).sort();
    expect(statuses).toEqual([201, ...Array(15).fill(409)]);
    expect(
      await rows(sql`select count(*)::int as n from members where handle = any(${sql.param(looks)}::text[])`),
    ).toBe(1);
    // Another name is free.
    expect((await register('loud-willow', 99)).statusCode).toBe(201);
  });

  it('CVE-2023-49619: one member who saves, follows and finds useful 25 times at once is counted once', async () => {
    const id = await aQuestion();
    const answerId = (await shown(id)).answers[0].id;
    const one = await aMember(database.db);
    for (const path of [`/questions/${id}`, `/answers/${answerId}`])
      for (const what of ['saved', 'follow', 'vote'])
        await times(25, () => done(() => call(one, 'PUT', `${path}/${what}`, what === 'saved' ? {} : undefined)));
    const { counts, answers } = await shown(id);
    expect([counts.votes, answers[0].counts.votes]).toEqual([1, 1]);
    expect(await rows(sql`select count(*)::int as n from collection_items where member_id = ${one.id}`)).toBe(2);
    expect(await rows(sql`select count(*)::int as n from follows where member_id = ${one.id}`)).toBe(2);
  });

  it('Stack Exchange, Meta 379788 (2022): votes given twice and taken back at once end as many as there are voters', async () => {
    const id = await aQuestion();
    const crowd = await times(40, () => aMember(database.db));
    await Promise.all(crowd.flatMap((each) => times(2, () => done(() => call(each, 'PUT', `/questions/${id}/vote`)))));
    expect((await shown(id)).counts.votes).toBe(40);
    const [flipper] = crowd;
    await times(50, (n) => done(() => call(flipper!, n % 2 ? 'PUT' : 'DELETE', `/questions/${id}/vote`)));
    const cast = await rows(sql`select count(*)::int as n from votes where question_id = ${id}`);
    expect([39, 40]).toContain(cast);
    expect((await shown(id)).counts.votes).toBe(cast);
    await done(() => call(flipper!, 'DELETE', `/questions/${id}/vote`));
    expect((await shown(id)).counts.votes).toBe(39);
  });
});
