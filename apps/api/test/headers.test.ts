import { type AddressInfo, connect } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { everyEndpoint, rateOf, rates } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { describe, expect } from 'vitest';
import { buildApp } from '../src/app.ts';
import { it, secret } from './it.ts';

describe('what browsers are told', () => {
  it('lets no page run what stands in it, nor be framed, on every sort of response', async ({ app }) => {
    for (const url of ['/api/v1/questions', '/api/v1/nothing', '/api/docs/', '/robots.txt', '/healthz']) {
      const { headers } = await app.inject({ url });
      const policy = String(headers['content-security-policy']);
      expect(policy, url).toContain("default-src 'self'");
      expect(policy, url).not.toMatch(/unsafe-(inline|eval|hashes)/);
      expect(policy, url).toContain("frame-ancestors 'none'");
      expect(headers, url).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': expect.stringMatching(/DENY|SAMEORIGIN/),
        'permissions-policy': expect.stringContaining('camera=()'),
      });
      expect(headers['strict-transport-security'], url).toBeUndefined();
    }
  });

  it('keeps to TLS where the forum is behind it, and so does the cookie', async ({ db }) => {
    const app = await buildApp({ db, secret, url: 'https://debrief.example', open: true });
    try {
      const made = await app.inject({
        method: 'POST',
        url: '/api/v1/auth/register',
        payload: { email: 'tls@example.org', password: 'a long enough password' },
      });
      expect(made.statusCode).toBe(201);
      expect(made.headers['strict-transport-security']).toMatch(/^max-age=31536000; includeSubDomains/);
      expect(made.headers['content-security-policy']).toContain('upgrade-insecure-requests');
      for (const { name, path, secure, httpOnly, sameSite, domain } of made.cookies as Record<string, unknown>[]) {
        expect(name).toMatch(/^__Host-debrief/);
        expect({ path, secure, httpOnly, sameSite, domain }).toEqual({
          path: '/',
          secure: true,
          httpOnly: true,
          sameSite: 'Strict',
          domain: undefined,
        });
      }
      expect(made.cookies.length).toBeGreaterThan(0);
    } finally {
      await app.close();
    }
  });
});

describe('another site', () => {
  const payload = { email: 'someone@example.org', password: 'a long enough password' };
  const from = (origin: string) =>
    ({ method: 'POST', url: '/api/v1/auth/sign-in', payload, headers: { origin } }) as const;

  it('is told nothing, and may ask for nothing', async ({ app }) => {
    const read = await app.inject({ url: '/api/v1/questions', headers: { origin: 'https://evil.example' } });
    const asked = await app.inject({
      method: 'OPTIONS',
      url: '/api/v1/questions',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    for (const { headers } of [read, asked])
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(asked.statusCode).toBe(404);
  });

  it('changes nothing, whatever it calls itself', async ({ app }) => {
    for (const origin of ['https://evil.example', 'http://debrief.test.evil.example', 'http://debrief.test:81', 'null'])
      expect((await app.inject(from(origin))).json(), origin).toMatchObject({ status: 403, code: 'access.denied' });
    // Wrong, but read.
    expect((await app.inject(from('http://debrief.test'))).json()).toMatchObject({ code: 'credentials.wrong' });
    expect((await app.inject({ ...from(''), headers: {} })).json()).toMatchObject({ code: 'credentials.wrong' });
  });

  it('is any but PUBLIC_URL where the forum is open, and any but where one is while trying out', async ({ db }) => {
    const headers = { host: 'localhost:3000', origin: 'http://localhost:3000' };
    for (const [open, code] of [
      [true, 'access.denied'],
      [false, 'credentials.wrong'],
    ] as const) {
      const app = await buildApp({ db, secret, url: 'http://debrief.test', open });
      expect((await app.inject({ ...from(''), headers })).json(), String(open)).toMatchObject({ code });
      await app.close();
    }
  });
});

describe('a request', () => {
  it('that does not arrive in time is ended, and the others go on', async ({ db }) => {
    const app = await buildApp({ db, secret, url: 'http://debrief.test', patience: 600 });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const slowly = (text: string) =>
      new Promise<string>((resolve) => {
        const socket = connect(port, '127.0.0.1').setEncoding('utf8');
        let heard = '';
        socket.on('data', (chunk) => {
          heard += chunk;
        });
        socket.on('close', () => resolve(heard));
        socket.write(text);
      });
    const began = performance.now();
    const ended = await Promise.all([
      slowly('GET / HTTP/1.1\r\nHost: here\r\nX-Slow'),
      slowly(
        'POST /api/v1/auth/sign-in HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{',
      ),
    ]);
    for (const heard of ended) expect(heard).toMatch(/^HTTP\/1.1 408 [\s\S]*request\.timeout/);
    expect(performance.now() - began).toBeLessThan(3_000);
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    await app.close();
  });

  it('that is nested beyond what a form sends, or names a prototype, is refused', async ({ app }) => {
    const nested = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    for (const payload of [
      `{"title":${nested}}`,
      nested,
      '{"__proto__":{"role":"admin"}}',
      '{"title":{"constructor":{"prototype":{"role":"admin"}}}}',
    ]) {
      const response = await app.inject({
        method: 'POST',
        url: '/api/v1/similar-questions',
        payload,
        headers: { 'content-type': 'application/json' },
      });
      expect(response.statusCode, payload.slice(0, 40)).toBe(400);
      expect(response.headers['content-type']).toContain('application/problem+json');
    }
  });
});

describe('when too many are here', () => {
  it('asks to come back, goes on answering who looks after it, and recovers', async ({ db }) => {
    const app = await buildApp({ db, secret, url: 'http://debrief.test', mostDelay: 100 });
    const asked = () => app.inject({ url: '/api/v1/topics' });
    expect((await asked()).statusCode).toBe(200);
    const busy = setInterval(() => {
      for (const until = performance.now() + 300; performance.now() < until; );
    }, 1);
    await expect.poll(async () => (await asked()).statusCode, { timeout: 10_000 }).toBe(503);
    const refused = await asked();
    expect(refused.json()).toMatchObject({ code: 'service.busy', detail: expect.stringContaining('Try again') });
    expect(refused.headers['retry-after']).toBe('2');
    expect((await app.inject({ url: '/healthz' })).statusCode).toBe(200);
    clearInterval(busy);
    await expect.poll(async () => (await asked()).statusCode, { timeout: 10_000 }).toBe(200);
    await app.close();
  });

  it('does not take its own start for a crowd', async ({ db }) => {
    const answersOf = async (start: (app: FastifyInstance) => Promise<unknown>) => {
      const app = await buildApp({ db, secret, url: 'http://debrief.test', mostDelay: 100 });
      for (const until = performance.now() + 1_200; performance.now() < until; );
      await start(app);
      const statuses = new Set<number>();
      for (const until = performance.now() + 800; performance.now() < until; await setImmediate())
        statuses.add((await app.inject({ url: '/api/v1/topics' })).statusCode);
      await app.close();
      return [...statuses];
    };
    expect(await answersOf((app) => app.listen({ host: '127.0.0.1', port: 0 }))).toEqual([200]);
    // The control: where one already listens, such a delay is a crowd.
    expect(await answersOf(async (app) => app.ready())).toContain(503);
  });
});

describe('how often things may be done', () => {
  it('stands in one table, and whatever writes is limited', () => {
    for (const { name, spec } of everyEndpoint)
      if (spec.method !== 'GET' && spec.writes !== 'nothing') expect(rateOf(spec), name).toBeDefined();
    for (const { times, seconds } of Object.values(rates)) {
      expect(times).toBeGreaterThan(0);
      expect(seconds).toBeGreaterThanOrEqual(60);
    }
  });

  it('is counted by endpoint and address, and tells when to come back', async ({ app }) => {
    const ask = (remoteAddress: string, path = '/unsubscribe/nobodys') =>
      app.inject({ method: 'POST', url: `/api/v1${path}`, remoteAddress });
    for (let n = 0; n < rates.unsubscribe.times; n++) expect((await ask('2001:db8:1:2::1')).statusCode).toBe(404);
    const refused = await ask('2001:db8:1:2:ffff::7');
    expect(refused.json()).toMatchObject({ code: 'rate.limited', status: 429 });
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(rates.unsubscribe.seconds);
    expect((await ask('2001:db8:1:3::1')).statusCode).toBe(404);
    expect((await ask('2001:db8:1:2::1', '/auth/sign-out')).statusCode).toBe(204);
  });
});
