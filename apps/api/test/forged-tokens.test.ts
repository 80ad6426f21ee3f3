import { randomUUID } from 'node:crypto';
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

interface Case {
  id: string;
  case: string;
  expect: number;
}
const cases = sharedList('hostile/jwt-cases.json', 54) as unknown as Case[];

const day = 86_400;
const now = () => Math.floor(Date.now() / 1000);
const weak =
  'secret,password,123456,qwerty,changeme,jwt,key,test,admin,debrief,letmein,your-256-bit-secret,supersecret'.split(
    ',',
  );

/** The header Authorization of each attack; a list is tried one by one. */
const attacks: Record<string, (forger: Forger) => string | string[]> = {
  control: ({ good }) => good,
  alg_none_empty_sig: (f) => f.unsigned({ alg: 'none' }),
  alg_None: (f) => f.unsigned({ alg: 'None' }),
  alg_NONE_oldsig: (f) => f.unsigned({ alg: 'NONE' }, f.signature),
  alg_missing: (f) => f.withHeader({ alg: undefined }),
  alg_null: (f) => f.withHeader({ alg: null }),
  sig_stripped: (f) => f.withSignature(''),
  two_parts: ({ good }) => good.slice(0, good.lastIndexOf('.')),
  four_parts: ({ good, signature }) => `${good}.${signature}`,
  payload_tampered: (f) => {
    const [header, , signature] = f.good.split('.');
    const [, claims] = f.withClaims({ sub: randomUUID() }).split('.');
    return `${header}.${claims}.${signature}`;
  },
  hmac_empty_key: (f) => f.withClaims({}, ''),
  hmac_weak_key: (f) => weak.map((key) => f.withClaims({}, key)),
  hs384_same_key: (f) => f.withHeader({ alg: 'HS384' }),
  hs512_same_key: (f) => f.withHeader({ alg: 'HS512' }),
  rs256_own_key: (f) => f.withRsa({}),
  embedded_jwk: (f) => f.withRsa((jwk) => ({ jwk })),
  jku: (f) => f.withRsa({ jku: 'http://127.0.0.1:9/keys' }),
  x5u: (f) => f.withRsa({ x5u: 'http://127.0.0.1:9/keys' }),
  kid_traversal: (f) => f.withHeader({ kid: '../../dev/null' }, ''),
  kid_sqli: (f) => f.withHeader({ kid: `' union select 'key' --` }),
  crit_unknown: (f) => f.withHeader({ crit: ['unknown'] }),
  b64_false: (f) => f.withHeader({ b64: false, crit: ['b64'] }),
  expired_1s: (f) => f.withClaims({ exp: now() - 1 }),
  expired_1y: (f) => f.withClaims({ exp: now() - 365 * day }),
  no_exp: (f) => f.withClaims({ exp: undefined }),
  exp_string: (f) => f.withClaims({ exp: `${now() + 900}` }),
  exp_1e21: (f) => f.withClaims({ exp: 1e21 }),
  exp_null: (f) => f.withClaims({ exp: null }),
  exp_array: (f) => f.withClaims({ exp: [now() + 900] }),
  nbf_future: (f) => f.withClaims({ nbf: now() + 3600 }),
  iat_future: (f) => f.withClaims({ iat: now() + day, exp: now() + 2 * day }),
  iss_wrong: (f) => f.withClaims({ iss: 'another' }),
  iss_missing: (f) => f.withClaims({ iss: undefined }),
  iss_array: (f) => f.withClaims({ iss: ['debrief', 'another'] }),
  aud_wrong: (f) => f.withClaims({ aud: 'another' }),
  aud_missing: (f) => f.withClaims({ aud: undefined }),
  sub_missing: (f) => f.withClaims({ sub: undefined }),
  sub_object: (f) => f.withClaims({ sub: { id: f.claims['sub'] } }),
  refresh_as_access: (f) => f.withClaims({ typ: 'refresh' }),
  header_typ_other: (f) => f.withHeader({ typ: 'at+jwt' }),
  role_claim_injected: (f) => [f.withClaims({ role: 'admin' }, 'secret'), f.withClaims({ role: 'admin' })],
  dup_alg: (f) =>
    [`{"alg":"none","alg":"HS256","typ":"JWT"}`, `{"alg":"HS256","alg":"none","typ":"JWT"}`].map((header) =>
      f.withHeader(header),
    ),
  proto_claim: (f) => f.withClaims(JSON.stringify(f.claims).replace('{', '{"__proto__":{"role":"admin"},')),
  sig_padding: ({ good }) => `${good}=`,
  // Signed again until the two alphabets differ.
  sig_std_b64: (f) => {
    for (let sid = randomUUID(); ; sid = randomUUID()) {
      const [header, claims, signature = ''] = f.withClaims({ sid }).split('.');
      const standard = signature.replaceAll('-', '+').replaceAll('_', '/');
      if (standard !== signature) return `${header}.${claims}.${standard}`;
    }
  },
  sig_bitflip: (f) => flippedEnds(f.signature).map((signature) => f.withSignature(signature)),
  leading_space: ({ good }) => ` ${good}`,
  big_payload: (f) => f.withClaims({ more: 'x'.repeat(7_000) }),
  other_env_token: (f) => f.withClaims({}, 'the secret of staging, long enough to be one'),
};

/** The last character with each of its bits turned, those too that hold nothing. */
function flippedEnds(signature: string): string[] {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const last = alphabet.indexOf(signature.at(-1)!);
  return [1, 2, 4, 8, 16, 32].map((bit) => signature.slice(0, -1) + alphabet[last ^ bit]);
}

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
