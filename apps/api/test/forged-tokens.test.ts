import { endpoint } from '@debrief/contract';
import { eq } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { describe, expect } from 'vitest';
import { z } from 'zod';
import { members } from '../src/accounts/accounts.table.ts';
import type { Db } from '../src/platform/db/connect.ts';
import { bind } from '../src/platform/http/bind.ts';
import { Forger } from './forged-token.ts';
import { it, secret } from './it.ts';
import { sharedList } from './shared-data.ts';
import { attacks, type Case, now } from './token-attacks.ts';

const cases = sharedList('hostile/jwt-cases.json', 54) as unknown as Case[];

/** Nothing of the contract wants more than a member yet. */
const forModerators = endpoint({
  method: 'GET',
  path: '/for-moderators',
  access: 'moderator',
  summary: 'For this test.',
  response: z.object({}),
});

const account = { email: 'someone@example.org', password: 'a long enough password' };

interface SignedUp {
  app: FastifyInstance;
  db: Db;
  token: string;
  memberId: string;
  cookies: Record<string, string>;
}
const me = (app: FastifyInstance, token: string) =>
  app.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${token}` } });

/** What becomes of a good token when something happens after it was signed. */
const laterEvents: Record<string, (given: SignedUp) => ReturnType<typeof me>> = {
  access_as_refresh: ({ app, token }) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/auth/refresh',
      cookies: { debrief: token },
      headers: { authorization: `Bearer ${token}` },
    }),
  async revoked_jti({ app, token, cookies }) {
    await app.inject({ method: 'POST', url: '/api/v1/auth/sign-out', cookies });
    return me(app, token);
  },
  async user_disabled({ app, db, token, memberId }) {
    await db.delete(members).where(eq(members.id, memberId));
    const headers = { authorization: `Bearer ${token}` };
    const payload = { title: 'What would you ask a table?', topics: ['strategy'], companies: [] };
    const written = await app.inject({ method: 'POST', url: '/api/v1/questions', payload, headers });
    expect(written.statusCode, written.body).toBe(401);
    return me(app, token);
  },
  async password_changed({ app, token }) {
    const elsewhere = await app.inject({ method: 'POST', url: '/api/v1/auth/sign-in', payload: account });
    const changed = await app.inject({
      method: 'PUT',
      url: '/api/v1/me/password',
      headers: { authorization: `Bearer ${elsewhere.json().accessToken}` },
      payload: { current: account.password, password: 'another long password' },
    });
    expect(changed.statusCode, changed.body).toBe(204);
    return me(app, token);
  },
  async role_revoked({ app, db, token, memberId }) {
    const asked = () =>
      app.inject({ url: `/api/v1${forModerators.path}`, headers: { authorization: `Bearer ${token}` } });
    await db.update(members).set({ role: 'moderator' }).where(eq(members.id, memberId));
    expect((await asked()).statusCode).toBe(200);
    await db.update(members).set({ role: 'member' }).where(eq(members.id, memberId));
    return asked();
  },
};

describe('an access token', () => {
  it.for(cases)('$id: $case', async ({ id, expect: status }, { app, db }) => {
    bind(app, forModerators, async () => ({}));
    const made = await app.inject({
      method: 'POST',
      url: '/api/v1/auth/register',
      payload: account,
    });
    const { accessToken: token, member } = made.json();
    const cookies = { debrief: made.cookies[0]!.value };
    const attack = attacks[id];
    const later = laterEvents[id];
    expect(attack ?? later, `no attack is written for ${id}`).toBeDefined();

    const responses = attack
      ? await Promise.all([attack(new Forger(token, secret))].flat().map((forged) => me(app, forged)))
      : [await later!({ app, db, token, memberId: member.id, cookies })];
    for (const response of responses) {
      expect(response.statusCode, response.body).toBe(status);
      if (status >= 400) expect(response.headers['content-type']).toContain('application/problem+json');
    }
    if (attack) expect((await me(app, token)).statusCode, 'the good one').toBe(200);
  });

  it.for([
    ['a second ahead', { iat: 1 }, 200],
    ['twenty seconds ahead', { iat: 20 }, 200],
    ['forty seconds ahead', { iat: 40 }, 401],
    ['a second ahead, and over by its own end', { iat: 1, exp: -1 }, 401],
    ['right, and not valid before a second from now, which we never write', { nbf: 1 }, 401],
  ] as const)('signed by a host whose clock is %s: %o is answered by %i', async ([, claims, status], { app }) => {
    const made = await app.inject({ method: 'POST', url: '/api/v1/auth/register', payload: account });
    const forger = new Forger(made.json().accessToken, secret);
    const shifted = Object.fromEntries(Object.entries(claims).map(([claim, by]) => [claim, now() + by]));
    expect((await me(app, forger.withClaims(shifted))).statusCode).toBe(status);
    // Whatever the clocks say, only our own key counts.
    expect((await me(app, forger.withClaims(shifted, 'another secret, long enough to be one'))).statusCode).toBe(401);
  });

  it('says nothing of what its member may do', async ({ app }) => {
    const made = await app.inject({ method: 'POST', url: '/api/v1/auth/register', payload: account });
    const { claims } = new Forger(made.json().accessToken, secret);
    expect(Object.keys(claims).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'sid', 'sub', 'typ']);
  });
});
