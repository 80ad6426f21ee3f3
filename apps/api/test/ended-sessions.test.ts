import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../src/app.ts';
import { openTestDatabase } from './test-database.ts';

const secret = 'a secret for tests, long enough to be one';
let database: Awaited<ReturnType<typeof openTestDatabase>>;
/** Processes on one database, as where many people are. */
let apps: FastifyInstance[];

const begin = async () => {
  const app = await buildApp({ ...database, secret, url: 'http://debrief.test' });
  await app.ready();
  apps.push(app);
  return app;
};

beforeAll(async () => {
  database = await openTestDatabase(`ended_${randomUUID().slice(0, 8)}`);
  apps = [];
  await begin();
  await begin();
});
afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()));
  await database.drop();
});

describe('signing out', () => {
  it('ends the access token here at once, in other processes when they hear of it, and in one that starts later', async () => {
    const [here, there] = apps as [FastifyInstance, FastifyInstance];
    const payload = { email: 'someone@example.org', password: 'a long enough password' };
    const made = await here.inject({ method: 'POST', url: '/api/v1/auth/register', payload });
    const headers = { authorization: `Bearer ${made.json().accessToken}` };
    const ask = async (app: FastifyInstance) => (await app.inject({ url: '/api/v1/me', headers })).statusCode;
    expect([await ask(here), await ask(there)]).toEqual([200, 200]);

    const cookies = { debrief: made.cookies[0]!.value };
    await here.inject({ method: 'POST', url: '/api/v1/auth/sign-out', cookies });
    expect(await ask(here)).toBe(401);
    await expect.poll(() => ask(there), { timeout: 5_000 }).toBe(401);
    expect(await ask(await begin())).toBe(401);
  });
});
