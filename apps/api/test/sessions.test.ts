import { describe, expect } from 'vitest';
import { it } from './it.ts';

const account = { email: 'someone@example.org', password: 'a long enough password' };

describe('a session', () => {
  it('begins with an account, is renewed by its cookie, and ends when that cookie is used again later', async ({
    app,
    clock,
  }) => {
    const made = await app.inject({ method: 'POST', url: '/api/v1/auth/register', payload: account });
    expect(made.statusCode).toBe(201);
    expect(made.json().member.handle).not.toContain('someone');
    const cookies = { debrief: made.cookies[0]!.value };
    const renewed = await app.inject({ method: 'POST', url: '/api/v1/auth/refresh', cookies });
    expect(renewed.statusCode).toBe(200);
    expect((await app.inject({ method: 'POST', url: '/api/v1/auth/refresh', cookies })).statusCode).toBe(200);

    clock.now = new Date(clock.now.getTime() + 11_000);
    expect((await app.inject({ method: 'POST', url: '/api/v1/auth/refresh', cookies })).json().code).toBe(
      'session.expired',
    );
    const newest = { debrief: renewed.cookies[0]!.value };
    expect((await app.inject({ method: 'POST', url: '/api/v1/auth/refresh', cookies: newest })).statusCode).toBe(401);
  });

  it('is opened by email or handle, and by no wrong password', async ({ app }) => {
    await app.inject({ method: 'POST', url: '/api/v1/auth/register', payload: { ...account, handle: 'calm-one' } });
    const signIn = (email: string, password: string) =>
      app.inject({ method: 'POST', url: '/api/v1/auth/sign-in', payload: { email, password } });
    expect((await signIn(account.email, account.password)).statusCode).toBe(200);
    expect((await signIn('calm-one', account.password)).statusCode).toBe(200);
    expect((await signIn('calm-one', 'something else')).json().code).toBe('credentials.wrong');
    expect((await signIn('nobody', account.password)).json().code).toBe('credentials.wrong');
  });

  it('is refused with a forged token', async ({ app }) => {
    const me = (authorization: string) => app.inject({ url: '/api/v1/me', headers: { authorization } });
    for (const token of [
      'Bearer x',
      'Bearer a.b.c',
      'Basic abc',
      `Bearer ${app.jwt.sign({ sub: 'x', typ: 'refresh' } as never)}`,
    ]) {
      expect((await me(token)).statusCode, token).toBe(401);
    }
  });
});
