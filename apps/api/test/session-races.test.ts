import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aMember } from '../src/accounts/accounts.factory.ts';
import { buildApp } from '../src/app.ts';
import { bearerOf } from './bearer.ts';
import { openTestDatabase } from './test-database.ts';

const secret = 'a secret for tests, long enough to be one';
let database: Awaited<ReturnType<typeof openTestDatabase>>;
/** Two processes on one database, each with connections of its own where it is PostgreSQL. */
let apps: [FastifyInstance, FastifyInstance];
let now = new Date();

beforeAll(async () => {
  database = await openTestDatabase(`families_${randomUUID().slice(0, 8)}`);
  const begin = () => buildApp({ ...database, secret, url: 'http://debrief.test', now: () => now });
  apps = [await begin(), await begin()];
  await Promise.all(apps.map((app) => app.ready()));
});
afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()));
  await database.drop();
});

const pass = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

async function joined() {
  const payload = { email: `${randomUUID()}@example.org`, password: 'a long enough password' };
  const made = await apps[0].inject({ method: 'POST', url: '/api/v1/auth/register', payload });
  return { cookie: cookieIn(made), bearer: made.json().accessToken as string };
}

type Answered = Awaited<ReturnType<FastifyInstance['inject']>>;
const cookieIn = ({ cookies }: Answered) => cookies.find(({ name }) => name === 'debrief')!.value;

/** Sends it to both processes in turns. */
const refresh = (cookie: string, n = 0) =>
  apps[n % 2]!.inject({ method: 'POST', url: '/api/v1/auth/refresh', cookies: { debrief: cookie } });
const refreshAtOnce = (times: number, cookie: string) =>
  Promise.all(Array.from({ length: times }, (_, n) => refresh(cookie, n)));
const statuses = (answers: Answered[]) => [...new Set(answers.map(({ statusCode }) => statusCode))];

const me = async (app: FastifyInstance, bearer: string) =>
  (await app.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${bearer}` } })).statusCode;

async function endedSessions(): Promise<number> {
  const { rows } = (await database.db.execute(
    sql`select count(*)::int as n from sessions where ended_at is not null`,
  )) as unknown as { rows: [{ n: number }] };
  return rows[0].n;
}

describe('one client that refreshes twenty times at once', () => {
  it('is never signed out, whichever of the answers it keeps', async () => {
    const { cookie } = await joined();
    const before = await endedSessions();
    const answers = await refreshAtOnce(20, cookie);
    expect(statuses(answers)).toEqual([200]);
    // It cannot know which answer the browser took in last.
    pass(11);
    const kept = await Promise.all(answers.map((answer, n) => refresh(cookieIn(answer), n)));
    expect(statuses(kept)).toEqual([200]);
    expect(await endedSessions()).toBe(before);
  });

  it('still counts while the answer to one was lost for up to ten seconds', async () => {
    const { cookie } = await joined();
    expect((await refresh(cookie)).statusCode).toBe(200);
    pass(9.9);
    expect(statuses(await refreshAtOnce(20, cookie))).toEqual([200]);
  });

  it('with what was used eleven seconds ago is signed out: the same twenty, by which one sees that they count', async () => {
    const { cookie } = await joined();
    const before = await endedSessions();
    const [rightful] = [await refresh(cookie)];
    pass(11);
    expect(statuses(await refreshAtOnce(20, cookie))).toEqual([401]);
    expect((await refresh(cookieIn(rightful))).statusCode).toBe(401);
    expect(await endedSessions()).toBe(before + 1);
  });
});

describe('a refresh token that is used again', () => {
  it('ends its family within a second, in every process, and nobody else’s', async () => {
    const [thiefs, bystander] = [await joined(), await joined()];
    const next = await refresh(thiefs.cookie);
    const { accessToken } = next.json();
    pass(11);
    expect(await Promise.all(apps.map((app) => me(app, accessToken)))).toEqual([200, 200]);

    const began = performance.now();
    const reused = await refresh(thiefs.cookie);
    expect(reused.json().code).toBe('session.expired');
    const all = async () => Promise.all(apps.map((app) => me(app, accessToken)));
    await expect.poll(all, { timeout: 1_000, interval: 5 }).toEqual([401, 401]);
    const took = performance.now() - began;
    process.stdout.write(`  A reused token ended its family everywhere in ${took.toFixed(0)} ms\n`);
    expect(took).toBeLessThan(1_000);
    expect((await refresh(cookieIn(next))).statusCode).toBe(401);
    expect(await me(apps[0], bystander.bearer)).toBe(200);
    expect((await refresh(bystander.cookie)).statusCode).toBe(200);
  });

  it('while its owner refreshes rightfully leaves no token of the family that counts', async () => {
    const { cookie } = await joined();
    const rightful = await refreshAtOnce(10, cookie);
    pass(11);
    const answers = await Promise.all([
      ...rightful.map((answer, n) => refresh(cookieIn(answer), n)),
      ...Array.from({ length: 10 }, (_, n) => refresh(cookie, n)),
    ]);
    const given = answers.filter(({ statusCode }) => statusCode === 200).map(cookieIn);
    const after = await Promise.all([...given, ...rightful.map(cookieIn)].map(refresh));
    expect(statuses(after)).toEqual([401]);
  });
});

describe('a member who is suspended through one process', () => {
  it('is refused by the other within five seconds, and who is not suspended still writes', async () => {
    const [loud, bystander] = [await joined(), await joined()];
    const moderator = bearerOf(apps[0], await aMember(database.db, { role: 'moderator' }));
    const ask = (app: FastifyInstance, authorization: string, url: string, payload: object) =>
      app.inject({ method: 'POST', url: `/api/v1${url}`, headers: { authorization }, payload });
    const bearer = ({ bearer }: { bearer: string }) => `Bearer ${bearer}`;
    const title = 'How would you measure a reading list?';
    const asked = await ask(apps[0], bearer(bystander), '/questions', { title, topics: ['metrics'], companies: [] });
    const writes = async (member: { bearer: string }) => {
      const body = { body: 'What is the list for?' };
      const wrote = await ask(apps[1], bearer(member), `/questions/${asked.json().id}/comments`, body);
      return wrote.statusCode === 201 ? 'written' : wrote.json().code;
    };
    expect(await Promise.all([writes(loud), writes(bystander)])).toEqual(['written', 'written']);

    const { handle } = (await apps[0].inject({ url: '/api/v1/me', headers: { authorization: bearer(loud) } })).json();
    await apps[0].inject({
      ...{ method: 'PUT', url: `/api/v1/members/${handle}/flag`, payload: { reason: 'unkind' } },
      headers: { authorization: bearer(bystander) },
    });
    const cases = await apps[0].inject({ url: '/api/v1/moderation/cases', headers: { authorization: moderator } });
    const decided = { act: 'suspend', rule: 'unkind', words: 'It calls a person names, and more than once.', days: 2 };
    const began = performance.now();
    const caseId = cases.json().items[0].id;
    const suspended = await ask(apps[0], moderator, `/moderation/cases/${caseId}/decisions`, decided);
    expect(suspended.statusCode).toBeLessThan(300);
    await expect.poll(() => writes(loud), { timeout: 5_000, interval: 5 }).toBe('account.suspended');
    const took = performance.now() - began;
    process.stdout.write(`  A suspension through one process was acted on by the other in ${took.toFixed(0)} ms\n`);
    expect(took).toBeLessThan(5_000);
    expect(await writes(bystander)).toBe('written');
  });
});
