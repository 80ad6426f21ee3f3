import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { TOTP } from 'otpauth';
import { describe, expect } from 'vitest';
import { buildApp } from '../src/app.ts';
import { browserOf, join, password, someone } from './browser.ts';
import { secret } from './it.ts';
import { openIssuer } from './local-issuer.ts';
import { tokenIn, it as usual } from './mail-round.ts';
import { SoftPasskey } from './soft-passkey.ts';

type Browser = ReturnType<typeof browserOf>;
type Issuer = Awaited<ReturnType<typeof openIssuer>>;
type Account = Parameters<Issuer['visit']>[2];

interface House {
  issuer: Issuer;
  house: FastifyInstance;
  /** Goes to the issuer, signs in there as this person, and comes back. */
  comeAs: (browser: Browser, sub: string, account: Account) => ReturnType<Browser['ask']>;
  connectAs: (browser: Browser, sub: string, given?: string) => ReturnType<Browser['ask']>;
}

const it = usual.extend<House>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads what a fixture needs from this pattern
  issuer: async ({}, use) => {
    const issuer = await openIssuer('http://debrief.test/signed-in-elsewhere');
    await use(issuer);
    await issuer.close();
  },
  house: async ({ db, clock, issuer, erasures }, use) => {
    const url = 'http://debrief.test';
    const app = await buildApp({ db, secret, url, now: () => clock.now, oidc: issuer.settings, erasures });
    await use(app);
    await app.close();
  },
  comeAs: async ({ issuer }, use) => {
    await use(async (browser, sub, account) => {
      const { url, ticket } = (await browser.ask('POST', '/auth/elsewhere')).json();
      return browser.ask('POST', '/auth/elsewhere/return', { ticket, search: await issuer.visit(url, sub, account) });
    });
  },
  connectAs: async ({ issuer }, use) => {
    await use(async (browser, sub, given = password) => {
      const left = await browser.ask('POST', '/me/elsewhere', { password: given });
      if (left.statusCode !== 200) return left;
      const { url, ticket } = left.json();
      return browser.ask('POST', '/me/elsewhere/return', { ticket, search: await issuer.visit(url, sub, {}) });
    });
  },
});

const mine = { email: 'Anna@example.org', email_verified: true };

describe('signing in elsewhere', () => {
  it('is offered where whoever hosts the forum named an issuer, and only there', async ({ app, house }) => {
    expect((await browserOf(house).ask('GET', '/auth/elsewhere')).json()).toEqual({ name: 'Example House' });
    expect((await browserOf(app).ask('GET', '/auth/elsewhere')).json()).toEqual({ name: null });
    expect((await browserOf(app).ask('POST', '/auth/elsewhere')).statusCode).toBe(404);
  });

  it('goes there with a challenge, a state and a nonce, and makes an account under a made-up name', async ({
    house,
    comeAs,
  }) => {
    const browser = browserOf(house);
    const { url } = (await browser.ask('POST', '/auth/elsewhere')).json();
    const asked = new URL(url).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const each of ['code_challenge', 'state', 'nonce']) expect(asked.get(each)?.length).toBeGreaterThan(20);

    const opened = await comeAs(browser, 'anna-1', mine);
    expect(opened.statusCode, opened.body).toBe(200);
    expect(opened.json().member).toMatchObject({ email: 'anna@example.org', emailVerified: true });
    expect(opened.body).not.toMatch(/anna(?!@example)/i);
    expect((await comeAs(browserOf(house), 'anna-1', mine)).json().member.id).toBe(opened.json().member.id);
  });

  it('opens the account of the same person whatever address they have there by now', async ({ house, comeAs }) => {
    const first = await comeAs(browserOf(house), 'anna-1', mine);
    const later = await comeAs(browserOf(house), 'anna-1', { email: 'other@example.org', email_verified: true });
    expect(later.json().member).toMatchObject({ id: first.json().member.id, email: 'anna@example.org' });
  });

  it('connects to the account whose address both sides have proved, and tells its owner', async ({
    house,
    comeAs,
    post,
  }) => {
    const owner = await join(house, someone);
    await owner.ask('POST', '/auth/verify', { token: tokenIn((await post())[0]!) });
    const opened = await comeAs(browserOf(house), 'sam', { email: someone.email, email_verified: true });
    expect(opened.json().member.id).toBe((await owner.ask('GET', '/me')).json().id);
    expect((await post()).map(({ subject }) => subject)).toContain('Your account has been connected to one elsewhere');
    const rival = await comeAs(browserOf(house), 'somebody-else', { email: someone.email, email_verified: true });
    expect(rival.json().code).toBe('elsewhere.other');
  });

  it.for([
    ['typed here and never proved', false, true],
    ['typed there and never proved', true, false],
    ['of which it is not said whether it was proved', true, undefined],
  ] as const)('takes no account over by an address that was %s', async ([, here, there], { house, comeAs, post }) => {
    const owner = await join(house, someone);
    const [welcome] = await post();
    if (here) await owner.ask('POST', '/auth/verify', { token: tokenIn(welcome!) });
    const account = { email: someone.email, ...(there !== undefined && { email_verified: there }) };
    const opened = await comeAs(browserOf(house), 'mallory', account);
    expect(opened.statusCode, opened.body).toBe(200);
    const { id, emailVerified } = opened.json().member;
    expect(id).not.toBe((await owner.ask('GET', '/me')).json().id);
    expect(emailVerified).toBe(there === true);
  });

  it('asks for the code of an authenticator app all the same', async ({ house, comeAs, connectAs, clock }) => {
    const browser = await join(house);
    await connectAs(browser, 'sam');
    const { secret: key } = (await browser.ask('POST', '/me/authenticator', { password })).json();
    const code = () => new TOTP({ secret: key }).generate({ timestamp: clock.now.getTime() });
    await browser.ask('PUT', '/me/authenticator', { code: code() });
    const elsewhere = browserOf(house);
    const asked = await comeAs(elsewhere, 'sam', {});
    expect(asked.json().code).toBe('code.required');
    clock.now = new Date(clock.now.getTime() + 30_000);
    const { ticket } = asked.json();
    expect((await elsewhere.ask('POST', '/auth/second-step', { ticket, code: code() })).statusCode).toBe(200);
  });
});

describe('what comes back from elsewhere is refused', () => {
  it('with another state, without a code, or a second time', async ({ house, issuer }) => {
    const browser = browserOf(house);
    const leave = async () => (await browser.ask('POST', '/auth/elsewhere')).json();
    const back = (ticket: string, search: string) => browser.ask('POST', '/auth/elsewhere/return', { ticket, search });
    const [one, other] = [await leave(), await leave()];
    const search = await issuer.visit(one.url, 'anna-1', mine);
    expect((await back(other.ticket, search)).json().code).toBe('elsewhere.refused');
    expect((await back(other.ticket, search)).json().code).toBe('ticket.spent');
    expect((await back((await leave()).ticket, '?state=x')).json().code).toBe('elsewhere.refused');
    expect((await back(one.ticket, search)).statusCode).toBe(200);
    expect((await back(one.ticket, search)).json().code).toBe('ticket.spent');
  });

  it('to connect an account by whoever began to sign in, and the other way round', async ({ house, issuer }) => {
    const victim = await join(house);
    const attacker = browserOf(house);
    const { url, ticket } = (await attacker.ask('POST', '/auth/elsewhere')).json();
    const search = await issuer.visit(url, 'mallory', {});
    const connected = await victim.ask('POST', '/me/elsewhere/return', { ticket, search });
    expect(connected.json().code).toBe('ticket.spent');
    const left = (await victim.ask('POST', '/me/elsewhere', { password })).json();
    const returned = await issuer.visit(left.url, 'sam', {});
    const signedIn = await attacker.ask('POST', '/auth/elsewhere/return', { ticket: left.ticket, search: returned });
    expect(signedIn.json().code).toBe('ticket.spent');
  });

  it('in words, while the issuer does not answer', async ({ house, issuer }) => {
    await issuer.close();
    expect((await browserOf(house).ask('POST', '/auth/elsewhere')).json()).toMatchObject({
      code: 'elsewhere.refused',
      detail: expect.stringContaining('Example House does not answer'),
    });
  });
});

describe('an account elsewhere', () => {
  it('is connected with the password, to one account, and disconnected', async ({ house, comeAs, connectAs }) => {
    const browser = await join(house);
    expect((await connectAs(browser, 'sam', 'not mine')).json().code).toBe('password.wrong');
    expect((await connectAs(browser, 'sam')).statusCode).toBe(204);
    const shown = async () => (await browser.ask('GET', '/me/security')).json().elsewhere;
    expect(await shown()).toMatchObject({ name: 'Example House', since: expect.any(String) });
    const stranger = await join(house, { email: 'stranger@example.org', password });
    expect((await connectAs(stranger, 'sam')).json().code).toBe('elsewhere.other');
    expect((await connectAs(browser, 'another-of-mine')).json().code).toBe('elsewhere.other');
    expect((await browser.ask('DELETE', '/me/elsewhere')).statusCode).toBe(204);
    expect(await shown()).toEqual({ name: 'Example House', since: null });
    const after = await comeAs(browserOf(house), 'sam', {});
    expect(after.json().member.id).not.toBe((await browser.ask('GET', '/me')).json().id);
  });

  it('that is the only way in cannot be taken away; having just signed in stands for the password', async ({
    house,
    comeAs,
    clock,
  }) => {
    const browser = browserOf(house);
    await comeAs(browser, 'anna-1', mine);
    expect((await browser.ask('GET', '/me/security')).json().hasPassword).toBe(false);
    expect((await browser.ask('DELETE', '/me/elsewhere')).json().code).toBe('ways-in.last');
    const begun = await browser.ask('POST', '/me/passkey-options', { password: '' });
    const credential = new SoftPasskey().register({ challenge: begun.json().options.challenge });
    const { id } = (await browser.ask('POST', '/me/passkeys', { credential })).json();
    expect((await browser.ask('DELETE', '/me/elsewhere')).statusCode).toBe(204);
    expect((await browser.ask('DELETE', `/me/passkeys/${id}`)).json().code).toBe('ways-in.last');
    clock.now = new Date(clock.now.getTime() + 601_000);
    expect((await browser.ask('POST', '/me/authenticator', { password: '' })).json().code).toBe('confirm.again');
  });

  it('deletes itself without a password, by who has just signed in', async ({ house, comeAs, clock }) => {
    const browser = browserOf(house);
    await comeAs(browser, 'anna-1', mine);
    clock.now = new Date(clock.now.getTime() + 601_000);
    const remove = () => browser.ask('POST', '/me/deletion', { password: '', posts: 'take' });
    expect((await remove()).json()).toMatchObject({
      code: 'confirm.again',
      detail: 'You have no password here. Sign out, sign in again, and do this within ten minutes.',
    });
    const { handle } = (await browser.ask('GET', '/me')).json();
    await comeAs(browser, 'anna-1', mine);
    expect((await remove()).statusCode).toBe(204);
    expect((await browserOf(house).ask('GET', `/members/${handle}`)).statusCode).toBe(404);
    const again = (await comeAs(browserOf(house), 'anna-1', mine)).json().member;
    expect(again.handle).not.toBe(handle);
  });

  it('gets a password by a mailed link, and can sign in with it', async ({ house, comeAs, post, db }) => {
    await comeAs(browserOf(house), 'anna-1', mine);
    const account = { email: 'anna@example.org', password };
    expect((await browserOf(house).ask('POST', '/auth/sign-in', account)).json().code).toBe('credentials.wrong');
    await browserOf(house).ask('POST', '/auth/forgot', { email: account.email });
    const reset = { token: tokenIn((await post()).at(-1)!), password };
    expect((await browserOf(house).ask('POST', '/auth/reset', reset)).statusCode).toBe(200);
    expect((await browserOf(house).ask('POST', '/auth/sign-in', account)).statusCode).toBe(200);
    const { rows } = (await db.execute(sql`select count(*)::int as n from identities`)) as unknown as {
      rows: [{ n: number }];
    };
    expect(rows[0].n).toBe(1);
  });
});
