import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { browserOf, join, password, someone } from './browser.ts';
import { it, tokenIn } from './mail-round.ts';

describe('an email address', () => {
  it('is verified by the link that is mailed to it, once', async ({ app, post }) => {
    const browser = await join(app);
    const [letter] = await post();
    expect(letter).toMatchObject({ to: someone.email, subject: 'Welcome to Debrief: is this your address?' });
    expect((await browser.ask('GET', '/me')).json().emailVerified).toBe(false);
    const token = tokenIn(letter!);
    expect((await browserOf(app).ask('POST', '/auth/verify', { token })).statusCode).toBe(204);
    expect((await browser.ask('GET', '/me')).json().emailVerified).toBe(true);
    expect((await browserOf(app).ask('POST', '/auth/verify', { token })).json()).toMatchObject({
      code: 'link.spent',
      status: 410,
    });
  });

  it('is asked for again while it is not verified, and not after', async ({ app, post }) => {
    const browser = await join(app);
    await post();
    await browser.ask('POST', '/me/verification');
    const [again] = await post();
    await browser.ask('POST', '/auth/verify', { token: tokenIn(again!) });
    await browser.ask('POST', '/me/verification');
    expect(await post()).toEqual([]);
  });

  it('counts no more a day after the link was mailed', async ({ app, post, clock }) => {
    await join(app);
    const [letter] = await post();
    clock.now = new Date(clock.now.getTime() + 25 * 3_600_000);
    const late = await browserOf(app).ask('POST', '/auth/verify', { token: tokenIn(letter!) });
    expect(late.json().code).toBe('link.spent');
  });

  it('of somebody else, entered for a new account, tells its owner and looks the same to whoever entered it', async ({
    app,
    post,
  }) => {
    const first = await join(app);
    await first.ask('POST', '/auth/verify', { token: tokenIn((await post())[0]!) });
    const known = await browserOf(app).ask('POST', '/auth/register', { ...someone, password: 'another long password' });
    const unknown = await browserOf(app).ask('POST', '/auth/register', { ...someone, email: 'no-one@example.org' });
    expect(known.statusCode).toBe(unknown.statusCode);
    expect(Object.keys(known.json())).toEqual(Object.keys(unknown.json()));
    expect(known.json().member.emailVerified).toBe(unknown.json().member.emailVerified);
    const [told, asked] = await post();
    expect(told).toMatchObject({ to: someone.email, subject: 'You already have an account at Debrief' });
    expect(told!.link!.url).not.toContain('#');
    expect(asked!.to).toBe('no-one@example.org');
    // The owner signs in as before.
    expect((await browserOf(app).ask('POST', '/auth/sign-in', someone)).json().member.id).toBe(
      (await first.ask('GET', '/me')).json().id,
    );
  });

  it('is changed by a link mailed to the new one; the old one holds until then and is told', async ({ app, post }) => {
    const browser = await join(app);
    await browser.ask('POST', '/auth/verify', { token: tokenIn((await post())[0]!) });
    const change = (given: string) => browser.ask('PUT', '/me/email', { email: 'New@example.org', password: given });
    expect((await change('not my password')).json()).toMatchObject({
      code: 'password.wrong',
      fields: { password: expect.any(String) },
    });
    expect((await change(password)).statusCode).toBe(204);
    expect((await browser.ask('GET', '/me')).json().email).toBe(someone.email);
    const [letter] = await post();
    expect(letter!.to).toBe('new@example.org');
    await browser.ask('POST', '/auth/verify', { token: tokenIn(letter!) });
    expect((await browser.ask('GET', '/me')).json()).toMatchObject({ email: 'new@example.org', emailVerified: true });
    expect((await post()).map(({ to, subject }) => [to, subject])).toEqual([
      [someone.email, 'Your account has another address now'],
    ]);
  });

  it('cannot be verified by two accounts', async ({ app, post }) => {
    const first = await join(app);
    const second = await join(app);
    const [one, other] = await post();
    await first.ask('POST', '/auth/verify', { token: tokenIn(one!) });
    expect((await second.ask('POST', '/auth/verify', { token: tokenIn(other!) })).json().code).toBe('email.taken');
  });
});

describe('a forgotten password', () => {
  it('is replaced by the mailed link, which signs out everywhere else, verifies the address and counts once', async ({
    app,
    post,
  }) => {
    const elsewhere = await join(app);
    await post();
    const browser = browserOf(app);
    expect((await browser.ask('POST', '/auth/forgot', { email: 'Someone@Example.org' })).statusCode).toBe(204);
    const [letter] = await post();
    expect(letter).toMatchObject({ to: someone.email, subject: 'A new password for Debrief' });
    const reset = { token: tokenIn(letter!), password: 'an entirely new one' };
    const opened = await browser.ask('POST', '/auth/reset', reset);
    expect(opened.json().member).toMatchObject({ email: someone.email, emailVerified: true });
    expect((await elsewhere.ask('GET', '/me')).json().code).toBe('session.expired');
    expect((await elsewhere.ask('POST', '/auth/refresh')).statusCode).toBe(401);
    expect((await browser.ask('GET', '/me')).statusCode).toBe(200);
    expect((await browserOf(app).ask('POST', '/auth/sign-in', someone)).json().code).toBe('credentials.wrong');
    expect((await browserOf(app).ask('POST', '/auth/reset', reset)).json().code).toBe('link.spent');
    expect((await post()).map(({ subject }) => subject)).toEqual(['Your password has been changed']);
  });

  it('of an address that nobody has is answered alike, and nobody is mailed', async ({ app, post }) => {
    const asked = await browserOf(app).ask('POST', '/auth/forgot', { email: 'nobody@example.org' });
    expect([asked.statusCode, asked.body]).toEqual([204, '']);
    expect(await post()).toEqual([]);
  });

  it('counts for an hour, and no longer once the password is another', async ({ app, post, clock }) => {
    const browser = await join(app);
    await post();
    await browser.ask('POST', '/auth/forgot', someone.email ? { email: someone.email } : {});
    const [first] = await post();
    await browser.ask('PUT', '/me/password', { current: password, password: 'changed by hand' });
    const spent = await browserOf(app).ask('POST', '/auth/reset', { token: tokenIn(first!), password });
    expect(spent.json().code).toBe('link.spent');
    await browser.ask('POST', '/auth/forgot', { email: someone.email });
    const letters = await post();
    clock.now = new Date(clock.now.getTime() + 61 * 60_000);
    const late = { token: tokenIn(letters.at(-1)!), password };
    expect((await browserOf(app).ask('POST', '/auth/reset', late)).json().code).toBe('link.spent');
  });
});

describe('a password', () => {
  it('is changed by whoever knows it; other devices are signed out and this one stays', async ({ app }) => {
    const browser = await join(app);
    const other = browserOf(app);
    await other.ask('POST', '/auth/sign-in', someone);
    const change = { current: 'not this', password: 'another long password' };
    expect((await browser.ask('PUT', '/me/password', change)).json()).toMatchObject({
      code: 'password.wrong',
      fields: { current: expect.any(String) },
    });
    expect((await browser.ask('PUT', '/me/password', { ...change, current: password })).statusCode).toBe(204);
    expect((await browser.ask('GET', '/me')).statusCode).toBe(200);
    expect((await browser.ask('POST', '/auth/refresh')).statusCode).toBe(200);
    expect((await other.ask('GET', '/me')).json().code).toBe('session.expired');
    expect((await other.ask('POST', '/auth/refresh')).statusCode).toBe(401);
  });
});

describe('where one is signed in', () => {
  it('is listed by the kind of browser, this one first, and ended one by one or all at once', async ({ app }) => {
    const here = await join(app);
    const phone = browserOf(
      app,
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    );
    const unnamed = browserOf(app, '');
    await phone.ask('POST', '/auth/sign-in', someone);
    await unnamed.ask('POST', '/auth/sign-in', someone);
    const list = async () => (await here.ask('GET', '/me/sessions')).json().items;
    const items = await list();
    expect(items.map(({ current }: { current: boolean }) => current)).toEqual([true, false, false]);
    expect(items.map(({ device }: { device: string }) => device).sort()).toEqual([
      '',
      'Firefox on Linux',
      'Safari on iOS',
    ]);

    const { id } = items.find(({ device }: { device: string }) => device === 'Safari on iOS');
    expect((await here.ask('DELETE', `/me/sessions/${id}`)).statusCode).toBe(204);
    expect((await phone.ask('GET', '/me')).json().code).toBe('session.expired');
    expect((await here.ask('DELETE', `/me/sessions/${id}`)).statusCode).toBe(404);
    expect((await unnamed.ask('GET', '/me')).statusCode).toBe(200);
    await here.ask('DELETE', '/me/sessions');
    expect((await unnamed.ask('GET', '/me')).statusCode).toBe(401);
    expect(await list()).toHaveLength(1);
  });

  it("is nobody else's to see or to end", async ({ app }) => {
    const mine = await join(app);
    const [{ id }] = (await mine.ask('GET', '/me/sessions')).json().items;
    const stranger = await join(app, { email: 'stranger@example.org', password });
    expect((await stranger.ask('DELETE', `/me/sessions/${id}`)).statusCode).toBe(404);
    expect((await mine.ask('GET', '/me')).statusCode).toBe(200);
  });

  it('is told by mail when it is a new device, to a verified address alone', async ({ app, post }) => {
    const browser = await join(app);
    const [welcome] = await post();
    await browserOf(app).ask('POST', '/auth/sign-in', someone);
    expect(await post()).toEqual([]);
    await browser.ask('POST', '/auth/verify', { token: tokenIn(welcome!) });
    await browser.ask('POST', '/auth/sign-in', someone);
    expect(await post()).toEqual([]);
    await browserOf(app).ask('POST', '/auth/sign-in', someone);
    const [told] = await post();
    expect(told).toMatchObject({ to: someone.email, subject: 'A new device has signed in to your account' });
    expect(told!.words[0]).toContain('Firefox on Linux');
  });
});

describe('whether an address is known', () => {
  it('is told by no answer: signing in, registering and forgetting read alike, word for word', async ({
    app,
    post,
  }) => {
    const owner = await join(app);
    await owner.ask('POST', '/auth/verify', { token: tokenIn((await post())[0]!) });
    const alike = async (path: string, given: (email: string) => object) => {
      const [known, unknown] = [
        await browserOf(app).ask('POST', path, given(someone.email)),
        await browserOf(app).ask('POST', path, given('nobody@example.org')),
      ];
      const told = ({ statusCode, headers, body, cookies }: typeof known) => ({
        statusCode,
        headers: Object.keys(headers).sort(),
        cookies: cookies.map(({ name }) => name),
        body: statusCode === 201 ? Object.keys(JSON.parse(body).member) : body,
      });
      expect(told(known)).toEqual(told(unknown));
    };
    await alike('/auth/sign-in', (email) => ({ email, password: 'not the password' }));
    await alike('/auth/forgot', (email) => ({ email }));
    await alike('/auth/register', (email) => ({ email, password }));
  });

  it('costs one argon2id to try, however many accounts were made with it: they share a salt', async ({
    app,
    db,
    post,
  }) => {
    const first = await join(app);
    await join(app);
    const moving = await join(app, { email: 'other@example.org', password });
    await moving.ask('PUT', '/me/email', { email: someone.email, password });
    await browserOf(app).ask('POST', '/auth/forgot', { email: someone.email });
    const token = tokenIn((await post()).findLast(({ subject }) => subject.startsWith('A new password'))!);
    await browserOf(app).ask('POST', '/auth/reset', { token, password: 'an entirely new one' });
    await first.ask('PUT', '/me/password', { current: password, password: 'changed by hand' });
    const { rows } = (await db.execute(
      sql`select count(*)::int as n, count(distinct split_part(password_hash, '$', 5))::int as salts, count(distinct password_hash)::int as hashes from credentials where email = ${someone.email}`,
    )) as unknown as { rows: [{ n: number; salts: number; hashes: number }] };
    expect(rows[0]).toMatchObject({ n: 3, salts: 1 });
    for (const each of ['an entirely new one', password])
      expect((await browserOf(app).ask('POST', '/auth/sign-in', { ...someone, password: each })).statusCode).toBe(200);
  });
});
