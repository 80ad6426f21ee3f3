import { everyEndpoint, scopeOf } from '@debrief/contract';
import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { describe, expect } from 'vitest';
import { type browserOf, join, password, someone } from './browser.ts';
import { it, tokenIn } from './mail-round.ts';

type Browser = ReturnType<typeof browserOf>;
const wish = { name: 'Backup at home', scopes: ['read'], days: 30, password };

const make = async (browser: Browser, given: object = {}) => {
  const made = await browser.ask('POST', '/me/access-tokens', { ...wish, ...given });
  expect(made.statusCode, made.body).toBe(201);
  return made.json() as { id: string; token: string; name: string; scopes: string[] };
};

const askWith = (app: FastifyInstance, token: string, method: string, path: string, payload?: object) =>
  app.inject({
    method: method as 'GET',
    url: `/api/v1${path}`,
    headers: { authorization: `Bearer ${token}` },
    ...(payload && { payload }),
  });

const question = { title: 'How would you measure a reading list?', topics: ['metrics'], companies: [] };

describe('a personal access token', () => {
  it('is made with the password, shown once, and kept as a hash', async ({ app, db }) => {
    const browser = await join(app);
    const wrong = await browser.ask('POST', '/me/access-tokens', { ...wish, password: 'not mine' });
    expect(wrong.json()).toMatchObject({ code: 'password.wrong', fields: { password: expect.any(String) } });
    const { token, id } = await make(browser);
    expect(token).toMatch(/^debrief_[\w-]{43}$/);
    const listed = await browser.ask('GET', '/me/security');
    expect(listed.json().accessTokens).toMatchObject([{ id, name: wish.name, scopes: ['read'], lastUsedOn: null }]);
    expect(listed.body).not.toContain(token);
    const { rows } = (await db.execute(sql`select t::text as row from access_tokens t`)) as unknown as {
      rows: [{ row: string }];
    };
    expect(rows[0].row).not.toContain(token.slice('debrief_'.length));
  });

  it('reads or writes as its member, as its scopes say, and is refused clearly beyond them', async ({ app }) => {
    const browser = await join(app);
    const reader = await make(browser);
    const writer = await make(browser, { scopes: ['write'] });
    const refused = await askWith(app, reader.token, 'POST', '/questions', question);
    expect(refused.json()).toMatchObject({
      code: 'token.scope',
      status: 403,
      detail: 'This access token is for “read”. What you asked for needs one for “write”.',
    });
    const posted = await askWith(app, writer.token, 'POST', '/questions', { ...question, authorship: 'named' });
    expect(posted.statusCode, posted.body).toBe(201);
    expect(posted.json().author.id).toBe((await browser.ask('GET', '/me')).json().id);
    expect((await askWith(app, writer.token, 'GET', '/inbox')).json().code).toBe('token.scope');
    expect((await askWith(app, reader.token, 'GET', '/inbox')).statusCode).toBe(200);
    expect((await askWith(app, reader.token, 'GET', `/questions/${posted.json().id}`)).statusCode).toBe(200);
  });

  it('says no finer than the day when it was last used', async ({ app, clock }) => {
    const browser = await join(app);
    const { token } = await make(browser);
    await askWith(app, token, 'GET', '/inbox');
    const [{ lastUsedOn }] = (await browser.ask('GET', '/me/security')).json().accessTokens;
    expect(lastUsedOn).toBe(`${clock.now.toISOString().slice(0, 10)}T00:00:00.000Z`);
  });

  it('counts no more once it is ended, or has expired', async ({ app, clock }) => {
    const browser = await join(app);
    const [one, other] = [await make(browser), await make(browser, { days: 7 })];
    const ask = async (token: string) => (await askWith(app, token, 'GET', '/inbox')).json().code;
    const stranger = await join(app, { email: 'stranger@example.org', password });
    expect((await stranger.ask('DELETE', `/me/access-tokens/${one.id}`)).statusCode).toBe(404);
    expect(await ask(one.token)).toBeUndefined();
    expect((await browser.ask('DELETE', `/me/access-tokens/${one.id}`)).statusCode).toBe(204);
    expect(await ask(one.token)).toBe('session.expired');
    clock.now = new Date(clock.now.getTime() + 8 * 24 * 3_600_000);
    expect(await ask(other.token)).toBe('session.expired');
    expect(await ask(`debrief_${'A'.repeat(43)}`)).toBe('session.expired');
  });

  it('manages only what the role of its member allows at that moment', async ({ app, db }) => {
    const browser = await join(app);
    const { token } = await make(browser, { scopes: ['read', 'write', 'manage'] });
    const list = async () => (await askWith(app, token, 'GET', '/imports')).statusCode;
    expect(await list()).toBe(403);
    await db.execute(sql`update members set role = 'admin'`);
    expect(await list()).toBe(200);
    const { token: narrow } = await make(browser, { scopes: ['read', 'write'] });
    expect((await askWith(app, narrow, 'GET', '/imports')).json().code).toBe('token.scope');
    expect((await askWith(app, narrow, 'GET', '/export')).json().code).toBe('token.scope');
  });

  it('is told of to a verified address', async ({ app, post }) => {
    const browser = await join(app);
    await browser.ask('POST', '/auth/verify', { token: tokenIn((await post())[0]!) });
    await make(browser);
    const [told] = await post();
    expect(told).toMatchObject({ to: someone.email, subject: 'An access token has been made for your account' });
    expect(told!.words[0]).toContain(wish.name);
  });
});

describe('no access token reaches', () => {
  const kept = everyEndpoint.filter(({ spec }) => scopeOf(spec) === null);
  const about = /^(accessTokens|accounts|authenticators|identities|passkeys|security|sessions)\./;

  it('an account and how one signs in: all of it is kept from tokens, but for public faces', () => {
    const reached = everyEndpoint.filter(({ name, spec }) => about.test(name) && scopeOf(spec) !== null);
    expect(reached.map(({ name }) => name)).toEqual(['accounts.profile']);
  });

  it.for(kept.map(({ name, spec }) => [name, spec] as const))('%s', async ([, { method, path }], { app }) => {
    const browser = await join(app);
    const { token } = await make(browser, { scopes: ['read', 'write', 'manage'] });
    const refused = await askWith(app, token, method, path.replace(/:\w+/g, '0190c000-0000-4000-8000-000000000000'));
    expect(refused.json()).toMatchObject({ code: 'token.scope', status: 403 });
    const stream = await askWith(app, token, 'GET', '/inbox/stream');
    expect(stream.json().code).toBe('token.scope');
  });
});
