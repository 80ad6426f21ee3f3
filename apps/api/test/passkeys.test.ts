import type { FastifyInstance } from 'fastify';
import { describe, expect } from 'vitest';
import { browserOf, join, password, someone } from './browser.ts';
import { tokenIn, it as usual } from './mail-round.ts';
import { SoftPasskey } from './soft-passkey.ts';

type Browser = ReturnType<typeof browserOf>;

const challengeFor = async (browser: Browser) =>
  (await browser.ask('POST', '/me/passkey-options', { password })).json().options.challenge as string;

const toSignIn = async (app: FastifyInstance) => {
  const browser = browserOf(app);
  return {
    browser,
    challenge: (await browser.ask('POST', '/auth/passkey-options')).json().options.challenge as string,
  };
};

const it = usual.extend<{ owner: { browser: Browser; passkey: SoftPasskey } }>({
  owner: async ({ app }, use) => {
    const browser = await join(app);
    const passkey = new SoftPasskey();
    const credential = passkey.register({ challenge: await challengeFor(browser) });
    const added = await browser.ask('POST', '/me/passkeys', { credential });
    expect(added.statusCode, added.body).toBe(201);
    expect(added.json()).toMatchObject({ name: 'Firefox on Linux', lastUsedOn: null });
    await use({ browser, passkey });
  },
});

describe('a passkey', () => {
  it('is made with the password, listed, called otherwise, and removed', async ({
    owner: { browser, passkey },
    app,
  }) => {
    const refused = await browser.ask('POST', '/me/passkey-options', { password: 'not mine' });
    expect(refused.json()).toMatchObject({ code: 'password.wrong', fields: { password: expect.any(String) } });
    const list = async () => (await browser.ask('GET', '/me/security')).json().passkeys;
    const [{ id }] = await list();
    expect(id).toBe(passkey.id.toString('base64url'));
    await browser.ask('PATCH', `/me/passkeys/${id}`, { name: 'The blue phone' });
    expect(await list()).toMatchObject([{ name: 'The blue phone' }]);

    const stranger = await join(app, { email: 'stranger@example.org', password });
    expect((await stranger.ask('PATCH', `/me/passkeys/${id}`, { name: 'Mine' })).statusCode).toBe(404);
    expect((await stranger.ask('DELETE', `/me/passkeys/${id}`)).statusCode).toBe(404);
    expect((await browser.ask('DELETE', `/me/passkeys/${id}`)).statusCode).toBe(204);
    const { browser: at, challenge } = await toSignIn(app);
    const gone = await at.ask('POST', '/auth/passkey', { credential: passkey.assert({ challenge }) });
    expect(gone.json()).toMatchObject({ code: 'passkey.unknown', status: 401 });
  });

  it('signs its owner in without naming them first, and without a code', async ({ owner, app }) => {
    const { browser, challenge } = await toSignIn(app);
    const opened = await browser.ask('POST', '/auth/passkey', { credential: owner.passkey.assert({ challenge }) });
    expect(opened.statusCode, opened.body).toBe(200);
    expect(opened.json().member.email).toBe(someone.email);
    expect((await browser.ask('GET', '/me')).statusCode).toBe(200);
    const [{ lastUsedOn }] = (await browser.ask('GET', '/me/security')).json().passkeys;
    expect(lastUsedOn).toMatch(/T00:00:00\.000Z$/);
  });

  it('is told of to a verified address, when it comes and when it goes', async ({ owner, post }) => {
    const { browser } = owner;
    await browser.ask('POST', '/auth/verify', { token: tokenIn((await post())[0]!) });
    const credential = new SoftPasskey().register({ challenge: await challengeFor(browser) });
    const { id } = (await browser.ask('POST', '/me/passkeys', { credential, name: 'A key' })).json();
    await browser.ask('DELETE', `/me/passkeys/${id}`);
    expect((await post()).map(({ subject }) => subject)).toEqual([
      'A passkey has been added to your account',
      'A passkey has been removed from your account',
    ]);
  });
});

describe('a passkey is refused', () => {
  const signIn = (browser: Browser, credential: object) => browser.ask('POST', '/auth/passkey', { credential });

  it('for a challenge that was answered, or that nobody gave', async ({ owner: { passkey }, app }) => {
    const { browser, challenge } = await toSignIn(app);
    const credential = passkey.assert({ challenge });
    expect((await signIn(browser, credential)).statusCode).toBe(200);
    expect((await signIn(browser, credential)).json().code).toBe('ticket.spent');
    const made = passkey.assert({ challenge: Buffer.alloc(32).toString('base64url') });
    expect((await signIn(browser, made)).json().code).toBe('ticket.spent');
  });

  it('ten minutes after it was asked for', async ({ owner: { passkey }, app, clock }) => {
    const { browser, challenge } = await toSignIn(app);
    clock.now = new Date(clock.now.getTime() + 601_000);
    expect((await signIn(browser, passkey.assert({ challenge }))).json().code).toBe('ticket.spent');
  });

  it.for([
    ['another site', { origin: 'http://debrief.evil' }],
    ['a locked device', { isUnlocked: false }],
    ['a copy that counts from before', { counter: 1 }],
  ] as const)('from %s', async ([, told], { owner: { passkey }, app }) => {
    const first = await toSignIn(app);
    const rightful = await signIn(first.browser, passkey.assert({ challenge: first.challenge, counter: 5 }));
    expect(rightful.statusCode).toBe(200);
    const { browser, challenge } = await toSignIn(app);
    expect((await signIn(browser, passkey.assert({ challenge, ...told }))).json().code).toBe('passkey.unknown');
  });

  it('signed with another key', async ({ owner: { passkey }, app }) => {
    const { browser, challenge } = await toSignIn(app);
    const forged = { ...new SoftPasskey().assert({ challenge }), id: passkey.id.toString('base64url') };
    expect((await signIn(browser, { ...forged, rawId: forged.id })).json().code).toBe('passkey.unknown');
  });

  it('for an account that did not ask for it, from a locked device, and twice', async ({ owner, app }) => {
    const stranger = await join(app, { email: 'stranger@example.org', password });
    const add = (browser: Browser, credential: object) => browser.ask('POST', '/me/passkeys', { credential });
    const taken = new SoftPasskey().register({ challenge: await challengeFor(stranger) });
    expect((await add(owner.browser, taken)).json().code).toBe('ticket.spent');
    const locked = new SoftPasskey().register({ challenge: await challengeFor(stranger), isUnlocked: false });
    expect((await add(stranger, locked)).json().code).toBe('passkey.unknown');
    const again = owner.passkey.register({ challenge: await challengeFor(stranger) });
    expect((await add(stranger, again)).json().code).toBe('passkey.unknown');
  });
});

it('a passkey goes with a mailed link, where nobody had shown that the address was theirs', async ({
  owner: { passkey },
  app,
  post,
}) => {
  const rightful = browserOf(app);
  await rightful.ask('POST', '/auth/forgot', { email: someone.email });
  const token = tokenIn((await post()).at(-1)!);
  expect((await rightful.ask('POST', '/auth/reset', { token, password: 'an entirely new one' })).statusCode).toBe(200);
  const { browser, challenge } = await toSignIn(app);
  expect((await browser.ask('POST', '/auth/passkey', { credential: passkey.assert({ challenge }) })).statusCode).toBe(
    401,
  );
});
