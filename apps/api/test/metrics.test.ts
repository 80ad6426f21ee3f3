import { describe, expect } from 'vitest';
import { buildApp } from '../src/app.ts';
import { it } from './it.ts';

const given = { secret: 'a secret for tests, long enough to be one', url: 'http://debrief.test' };

describe('metrics', () => {
  it('are for this machine while nobody else comes, and for no request that was forwarded', async ({ app }) => {
    expect((await app.inject({ url: '/metrics' })).body).toContain('http_requests_total');
    for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via']) {
      const headers = { [name]: '127.0.0.1' };
      expect((await app.inject({ url: '/metrics', headers })).json().code, name).toBe('not-found');
    }
    expect((await app.inject({ url: '/metrics', remoteAddress: '192.0.2.1' })).statusCode).toBe(404);
  });

  it('are only for who presents the token, where the forum is open to others', async ({ db }) => {
    const app = await buildApp({ ...given, db, open: true, metricsToken: 'a token for the collector' });
    const ask = async (authorization?: string) =>
      (await app.inject({ url: '/metrics', headers: authorization ? { authorization } : {} })).statusCode;
    expect(await ask()).toBe(404);
    expect(await ask('Bearer a token')).toBe(404);
    expect(await ask('Bearer a token for the collector')).toBe(200);
    await app.close();

    const without = await buildApp({ ...given, db, open: true });
    expect((await without.inject({ url: '/metrics', headers: { authorization: 'Bearer undefined' } })).statusCode).toBe(
      404,
    );
    await without.close();
  });
});
