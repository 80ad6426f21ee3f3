import { sql } from 'drizzle-orm';
import { TOTP } from 'otpauth';
import { describe, expect } from 'vitest';
import { forgetLostDevice } from '../src/authenticators/forget-lost-device.ts';
import type { Db } from '../src/platform/db/connect.ts';
import { browserOf, join, password, someone } from './browser.ts';
import { tokenIn, it as usual } from './mail-round.ts';

type Browser = ReturnType<typeof browserOf>;
interface Apparatus {
  /** What the app on the phone shows now. */
  code: (secret: string) => string;
  pass: (seconds: number) => void;
  /** Somebody with an app that asks for codes. */
  withApp: () => Promise<{ browser: Browser; secret: string; recoveryCodes: string[] }>;
  /** Signs in on another device up to the second step; gives the ticket. */
  firstStep: () => Promise<{ browser: Browser; ticket: string }>;
}

const it = usual.extend<Apparatus>({
  code: async ({ clock }, use) => {
    await use((secret) => new TOTP({ secret }).generate({ timestamp: clock.now.getTime() }));
  },
  pass: async ({ clock }, use) => {
    await use((seconds) => {
      clock.now = new Date(clock.now.getTime() + seconds * 1000);
    });
  },
  withApp: async ({ app, code, pass }, use) => {
    await use(async () => {
      const browser = await join(app);
      const { secret } = (await browser.ask('POST', '/me/authenticator', { password })).json();
      const confirmed = await browser.ask('PUT', '/me/authenticator', { code: code(secret) });
      expect(confirmed.statusCode, confirmed.body).toBe(200);
      pass(30);
      return { browser, secret, recoveryCodes: confirmed.json().recoveryCodes };
    });
  },
  firstStep: async ({ app }, use) => {
    await use(async () => {
      const browser = browserOf(app);
      const asked = await browser.ask('POST', '/auth/sign-in', someone);
      expect(asked.json()).toMatchObject({ status: 401, code: 'code.required' });
      expect(asked.body).not.toContain('accessToken');
      expect(asked.cookies).toEqual([]);
      return { browser, ticket: asked.json().ticket };
    });
  },
});

describe('an authenticator app', () => {
  it('is set up with the password and a first code, and asks for nothing until then', async ({ app, code }) => {
    const browser = await join(app);
    const begin = (given: string) => browser.ask('POST', '/me/authenticator', { password: given });
    expect((await begin('not my password')).json()).toMatchObject({
      code: 'password.wrong',
      fields: { password: expect.any(String) },
    });
    const { secret, address } = (await begin(password)).json();
    expect(address).toMatch(/^otpauth:\/\/totp\/Debrief:[\w-]+\?issuer=Debrief&secret=[A-Z2-7]{32}&/);
    expect((await browserOf(app).ask('POST', '/auth/sign-in', someone)).statusCode).toBe(200);
    expect((await browser.ask('PUT', '/me/authenticator', { code: '000000' })).json().code).toBe('code.wrong');
    expect((await browser.ask('GET', '/me/security')).json().authenticator).toBeNull();

    const confirmed = await browser.ask('PUT', '/me/authenticator', { code: code(secret) });
    expect(confirmed.json().recoveryCodes).toHaveLength(10);
    expect((await browser.ask('GET', '/me/security')).json().authenticator).toMatchObject({ recoveryCodesLeft: 10 });
    expect((await begin(password)).json().code).toBe('authenticator.exists');
    expect((await browser.ask('PUT', '/me/authenticator', { code: code(secret) })).json().code).toBe(
      'authenticator.exists',
    );
  });

  it('leaves neither its secret nor a recovery code in the database', async ({ withApp, db }) => {
    const { secret, recoveryCodes } = await withApp();
    const { rows } = (await db.execute(
      sql`select (select string_agg(a::text, ' ') from authenticators a) || (select string_agg(c::text, ' ') from recovery_codes c) as all`,
    )) as unknown as { rows: [{ all: string }] };
    expect(rows[0].all).not.toContain(secret);
    for (const each of recoveryCodes) {
      expect(rows[0].all).not.toContain(each);
      expect(rows[0].all).not.toContain(each.replaceAll('-', ''));
    }
  });

  it('is told of to a verified address, when it comes and when it goes', async ({ app, post, code }) => {
    const browser = await join(app);
    await browser.ask('POST', '/auth/verify', { token: tokenIn((await post())[0]!) });
    const { secret } = (await browser.ask('POST', '/me/authenticator', { password })).json();
    await browser.ask('PUT', '/me/authenticator', { code: code(secret) });
    expect((await post()).map(({ subject }) => subject)).toEqual(['Signing in asks for a code now']);
    expect((await browser.ask('DELETE', '/me/authenticator', { password: 'not mine' })).json().code).toBe(
      'password.wrong',
    );
    expect((await browser.ask('DELETE', '/me/authenticator', { password })).statusCode).toBe(204);
    expect((await post()).map(({ subject }) => subject)).toEqual(['Signing in asks for no code any more']);
    expect((await browserOf(app).ask('POST', '/auth/sign-in', someone)).statusCode).toBe(200);
  });
});

describe('the second step of signing in', () => {
  it('is a code from the app, which counts once', async ({ withApp, firstStep, code }) => {
    const { secret } = await withApp();
    const [one, other] = [await firstStep(), await firstStep()];
    const now = code(secret);
    const opened = await one.browser.ask('POST', '/auth/second-step', { ticket: one.ticket, code: now });
    expect(opened.statusCode, opened.body).toBe(200);
    expect((await one.browser.ask('GET', '/me')).statusCode).toBe(200);
    const again = await other.browser.ask('POST', '/auth/second-step', { ticket: other.ticket, code: now });
    expect(again.json()).toMatchObject({ code: 'code.wrong', fields: { code: expect.stringContaining('used') } });
  });

  it('takes the code before and after, for clocks that are half a minute wrong, and none further off', async ({
    withApp,
    firstStep,
    code,
    pass,
  }) => {
    const { secret } = await withApp();
    const { browser, ticket } = await firstStep();
    const now = code(secret);
    pass(60);
    const late = await browser.ask('POST', '/auth/second-step', { ticket, code: now });
    expect(late.json().code).toBe('code.wrong');
    const before = code(secret);
    pass(30);
    expect((await browser.ask('POST', '/auth/second-step', { ticket, code: before })).statusCode).toBe(200);
  });

  it('takes a recovery code instead, however it is typed, once', async ({ withApp, firstStep }) => {
    const { browser: at, recoveryCodes } = await withApp();
    const typed = ` ${recoveryCodes[3]!.toUpperCase().replaceAll('-', ' ')}`;
    const [one, other] = [await firstStep(), await firstStep()];
    const step = ({ browser, ticket }: typeof one) => browser.ask('POST', '/auth/second-step', { ticket, code: typed });
    expect((await step(one)).statusCode).toBe(200);
    expect((await step(other)).json().code).toBe('code.wrong');
    expect((await at.ask('GET', '/me/security')).json().authenticator.recoveryCodesLeft).toBe(9);

    const renewed = (await at.ask('POST', '/me/authenticator/recovery-codes', { password })).json().recoveryCodes;
    const old = await other.browser.ask('POST', '/auth/second-step', { ticket: other.ticket, code: recoveryCodes[0]! });
    expect(old.json().code).toBe('code.wrong');
    const fresh = await other.browser.ask('POST', '/auth/second-step', { ticket: other.ticket, code: renewed[0] });
    expect(fresh.statusCode).toBe(200);
  });

  it('has ten minutes, and its ticket opens one session', async ({ withApp, firstStep, code, pass }) => {
    const { secret } = await withApp();
    const { browser, ticket } = await firstStep();
    await browser.ask('POST', '/auth/second-step', { ticket, code: code(secret) });
    pass(30);
    const spent = await browser.ask('POST', '/auth/second-step', { ticket, code: code(secret) });
    expect(spent.json()).toMatchObject({ code: 'ticket.spent', status: 410 });
    const slow = await firstStep();
    pass(601);
    const late = await slow.browser.ask('POST', '/auth/second-step', { ticket: slow.ticket, code: code(secret) });
    expect(late.json().code).toBe('ticket.spent');
  });

  it('is closed for an hour by ten wrong codes, whatever ticket they come with, and the owner is told', async ({
    withApp,
    firstStep,
    code,
    pass,
    db,
    post,
  }) => {
    const { secret } = await withApp();
    await verify(db);
    await post();
    for (let n = 0; n < 10; n++) {
      const { browser, ticket } = await firstStep();
      const wrong = await browser.ask('POST', '/auth/second-step', { ticket, code: '000000' });
      expect(wrong.json().code, `${n}`).toBe('code.wrong');
    }
    const { browser, ticket } = await firstStep();
    const closed = await browser.ask('POST', '/auth/second-step', { ticket, code: code(secret) });
    expect(closed.json()).toMatchObject({ code: 'rate.limited', status: 429, retryAfter: expect.any(Number) });
    expect((await post()).map(({ subject }) => subject)).toEqual(['Somebody knows your password']);
    pass(3_600);
    const later = await firstStep();
    const opened = await later.browser.ask('POST', '/auth/second-step', { ticket: later.ticket, code: code(secret) });
    expect(opened.statusCode).toBe(200);
  });

  it('is asked for after a mailed link too', async ({ app, withApp, code, db, post }) => {
    const { secret } = await withApp();
    await verify(db);
    const browser = browserOf(app);
    await browser.ask('POST', '/auth/forgot', { email: someone.email });
    const token = tokenIn((await post()).at(-1)!);
    const asked = await browser.ask('POST', '/auth/reset', { token, password: 'an entirely new one' });
    expect(asked.json().code).toBe('code.required');
    const { ticket } = asked.json();
    expect((await browser.ask('POST', '/auth/second-step', { ticket, code: code(secret) })).statusCode).toBe(200);
  });

  it('goes with a mailed link, where nobody had shown that the address was theirs', async ({ app, withApp, post }) => {
    // Somebody made an account with an address of somebody else, and locked it.
    await withApp();
    const owner = browserOf(app);
    await owner.ask('POST', '/auth/forgot', { email: someone.email });
    const token = tokenIn((await post()).at(-1)!);
    expect((await owner.ask('POST', '/auth/reset', { token, password: 'an entirely new one' })).statusCode).toBe(200);
    expect((await owner.ask('GET', '/me/security')).json().authenticator).toBeNull();
  });
});

const verify = (db: Db) => db.execute(sql`update credentials set verified_at = now()`);

it('whoever hosts the forum takes the code away from who lost everything: they are signed out and told', async ({
  app,
  withApp,
  db,
  clock,
  post,
}) => {
  const { browser } = await withApp();
  await verify(db);
  await post();
  const { handle } = (await browser.ask('GET', '/me')).json();
  expect(await forgetLostDevice(db, 'nobody-here', clock.now)).toBe(false);
  expect(await forgetLostDevice(db, handle, clock.now)).toBe(true);
  expect(await forgetLostDevice(db, handle, clock.now)).toBe(false);
  expect((await browser.ask('POST', '/auth/refresh')).statusCode).toBe(401);
  expect((await post()).map(({ subject }) => subject)).toEqual(['Signing in asks for no code any more']);
  expect((await browserOf(app).ask('POST', '/auth/sign-in', someone)).statusCode).toBe(200);
});
