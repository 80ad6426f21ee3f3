import { everyEndpoint } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { describe, expect } from 'vitest';
import { buildApp } from '../src/app.ts';
import { addressOf, nothingThere, some } from './ask-endpoint.ts';
import { bearerOf } from './bearer.ts';
import { browserOf, join, password, someone } from './browser.ts';
import { Forger } from './forged-token.ts';
import { secret } from './it.ts';
import { it, tokenIn } from './mail-round.ts';
import { sharedList } from './shared-data.ts';
import { attacks, type Case } from './token-attacks.ts';

const cases = sharedList('hostile/jwt-cases.json', 54) as unknown as Case[];
const another = 'an entirely other password';
const reset = (app: FastifyInstance, token: string) =>
  browserOf(app).ask('POST', '/auth/reset', { token, password: another });

describe('the ways in, where other forums left one open', () => {
  it('CVE-2024-41888 / CVE-2024-41890: of several links for a new password the newest counts, once, for its own account', async ({
    app,
    post,
  }) => {
    await join(app);
    const other = await join(app, { email: 'other@example.org', password });
    await post();
    for (let n = 0; n < 5; n++) await browserOf(app).ask('POST', '/auth/forgot', { email: someone.email });
    const tokens = (await post()).map(tokenIn);
    expect(new Set(tokens).size).toBe(5);
    for (const old of tokens.slice(0, -1)) expect((await reset(app, old)).json().code).toBe('link.spent');
    const opened = await reset(app, tokens.at(-1)!);
    expect(opened.json().member.email).toBe(someone.email);
    expect((await reset(app, tokens.at(-1)!)).json().code).toBe('link.spent');
    expect((await other.ask('GET', '/me')).statusCode).toBe(200);
    expect(
      (await browserOf(app).ask('POST', '/auth/sign-in', { email: 'other@example.org', password })).statusCode,
    ).toBe(200);
  });

  it('CVE-2020-15149: nobody changes the password, the address or the role of somebody else, wherever they name them', async ({
    app,
    member,
  }) => {
    const victim = await join(app);
    const { id, handle } = (await victim.ask('GET', '/me')).json();
    const authorization = bearerOf(app, await member());
    const change = { current: password, password: another, email: 'mine@example.org', role: 'admin' };
    for (const name of ['id', 'memberId', 'member', 'uid', 'userId', 'username', 'sub']) {
      const named = { [name]: name === 'username' ? handle : id };
      for (const [method, path, fields] of [
        ['PUT', '/me/password', { current: change.current, password: change.password }],
        ['PUT', '/me/email', { email: change.email, password }],
        ['PATCH', '/me', { headline: 'Taken over' }],
        ['PATCH', '/me', { role: 'admin' }],
      ] as const) {
        const url = `/api/v1${path}`;
        const inBody = await app.inject({ method, url, headers: { authorization }, payload: { ...fields, ...named } });
        expect(inBody.json(), `${path} ${name}`).toMatchObject({ code: 'request.invalid', status: 400 });
        const query = { [name]: String(named[name]) };
        const inQuery = await app.inject({ method, url, headers: { authorization }, query, payload: fields });
        expect(inQuery.statusCode, `${path}?${name}`).toBe(400);
      }
      for (const place of ['members', 'accounts', 'users', 'me'])
        for (const method of ['PUT', 'PATCH', 'POST', 'DELETE'] as const) {
          const url = `/api/v1/${place}/${id}`;
          expect((await app.inject({ method, url, headers: { authorization }, payload: change })).statusCode).toBe(404);
        }
    }
    const after = (await victim.ask('GET', '/me')).json();
    expect(after).toMatchObject({ email: someone.email, role: 'member', headline: '' });
    expect((await browserOf(app).ask('POST', '/auth/sign-in', someone)).statusCode).toBe(200);
  });

  it('CVE-2021-43786: no forged token opens anything that only members see', async ({ app }) => {
    const made = await join(app);
    const account = (await made.ask('POST', '/auth/sign-in', someone)).json();
    const forger = new Forger(account.accessToken, secret);
    const forged = cases
      .filter((each) => each.expect === 401 && attacks[each.id])
      .flatMap((each) => [attacks[each.id]!(forger)].flat().map((token) => [each.id, token] as const));
    if (cases.length) expect(forged.length).toBeGreaterThan(45);
    const closed = everyEndpoint.filter(({ spec }) => spec.access !== 'public');
    const ask = ({ spec }: (typeof closed)[number], token: string) =>
      app.inject({
        method: spec.method,
        url: addressOf(spec, nothingThere)!,
        headers: { authorization: `Bearer ${token}` },
      });
    for (const [i, endpoint] of closed.entries()) {
      for (const [id, token] of some(forged, i, 20)) {
        const { statusCode, body } = await ask(endpoint, token);
        expect(statusCode, `${endpoint.name} ${id}: ${body}`).toBe(401);
      }
      expect((await ask(endpoint, account.accessToken)).statusCode, `${endpoint.name}: the good one`).not.toBe(401);
    }
  });

  it('CVE-2019-1020018: opening a mailed link, as a mail scanner does, neither uses it up nor signs anybody in', async ({
    app,
    post,
  }) => {
    await join(app);
    await browserOf(app).ask('POST', '/auth/forgot', { email: someone.email });
    const letters = await post();
    expect(letters).toHaveLength(2);
    for (const { link } of letters) {
      const { pathname, search, hash } = new URL(link!.url);
      // The token stands behind the sign # that no browser sends; a scanner may.
      for (const url of [
        pathname + search,
        `${pathname}?token=${hash.slice(1)}`,
        `${pathname}/${hash.slice(1)}`,
        link!.url,
      ])
        for (const method of ['GET', 'HEAD', 'GET'] as const) {
          const { headers } = await app.inject({ method, url });
          expect(headers['set-cookie'], url).toBeUndefined();
        }
      for (const path of ['/auth/verify', '/auth/reset'])
        expect((await app.inject({ url: `/api/v1${path}?token=${hash.slice(1)}` })).statusCode).toBe(404);
    }
    const [verify, forgot] = letters.map(tokenIn);
    expect((await browserOf(app).ask('POST', '/auth/verify', { token: verify! })).statusCode).toBe(204);
    expect((await reset(app, forgot!)).statusCode).toBe(200);
  });

  it('CVE-2026-33393: a site whose name begins, ends or continues like ours is another site', async ({ db }) => {
    const open = await buildApp({ db, secret, url: 'http://debrief.test', open: true });
    const likeOurs = [
      'http://evildebrief.test',
      'http://evil-debrief.test',
      'http://debrief.test.evil.example',
      'http://debrief.testing',
      'http://sub.debrief.test',
      'http://debrief.test@evil.example',
      'http://evil.example#http://debrief.test',
      'http://debrief.test:8080',
      'https://debrief.test',
      'http://debrief.test.',
    ];
    const writing = everyEndpoint.filter(({ spec }) => spec.method !== 'GET');
    for (const [i, { name, spec }] of writing.entries())
      for (const origin of some(likeOurs, i)) {
        const url = addressOf(spec, nothingThere)!;
        const { statusCode, body } = await open.inject({ method: spec.method, url, headers: { origin } });
        expect([statusCode, JSON.parse(body).code], `${name} from ${origin}`).toEqual([403, 'access.denied']);
      }
    const takedown = { reason: 'private', standing: 'person', name: 'Ann', email: 'ann@example.org', truthful: true };
    for (const site of likeOurs) {
      const address = `${site}/topics/metrics`;
      const payload = { ...takedown, address, words: 'This names me and tells where I live.' };
      const asked = await open.inject({ method: 'POST', url: '/api/v1/takedowns', payload });
      expect(asked.statusCode, address).toBe(400);
    }
    const ours = await open.inject({
      method: 'POST',
      url: '/api/v1/auth/sign-out',
      headers: { origin: 'http://debrief.test' },
    });
    expect(ours.statusCode).toBe(204);
    await open.close();
  });

  it('Lemmy.world 2023-07-10: no script reads the cookie, and with another SECRET_KEY every session is over at once', async ({
    app,
    db,
  }) => {
    const browser = await join(app);
    const signedIn = await app.inject({ method: 'POST', url: '/api/v1/auth/sign-in', payload: someone });
    for (const cookie of signedIn.cookies) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
    const { accessToken } = signedIn.json();
    const cookies = Object.fromEntries(signedIn.cookies.map(({ name, value }) => [name, value]));
    const ways = async (to: FastifyInstance) => [
      (await to.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${accessToken}` } })).statusCode,
      (await to.inject({ method: 'POST', url: '/api/v1/auth/refresh', cookies })).statusCode,
    ];
    const rotated = await buildApp({
      db,
      secret: 'another secret for tests, also long enough',
      url: 'http://debrief.test',
    });
    expect(await ways(rotated)).toEqual([401, 401]);
    await rotated.close();
    expect(await ways(app)).toEqual([200, 200]);
    expect((await browser.ask('GET', '/me')).statusCode).toBe(200);
  });
});
