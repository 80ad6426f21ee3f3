import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { keepHouse } from '../src/housekeeping.ts';
import type { Db } from '../src/platform/db/connect.ts';
import { bearerOf } from './bearer.ts';
import { it } from './it.ts';

const account = { email: 'someone@example.org', password: 'a long enough password' };
const days = (n: number, from: Date) => new Date(from.getTime() + n * 86_400_000);
const rowsIn = async (db: Db, table: 'sessions' | 'refresh_tokens' | 'idempotency_keys') => {
  const { rows } = (await db.execute(sql.raw(`select count(*)::int as n from ${table}`))) as unknown as {
    rows: [{ n: number }];
  };
  return rows[0].n;
};

describe('housekeeping', () => {
  it('takes away sessions whose last token has expired, and no session that goes on', async ({ app, db, clock }) => {
    const signIn = () => app.inject({ method: 'POST', url: '/api/v1/auth/sign-in', payload: account });
    await app.inject({ method: 'POST', url: '/api/v1/auth/register', payload: account });
    const began = clock.now;
    clock.now = days(20, began);
    const goesOn = await signIn();
    expect(await rowsIn(db, 'sessions')).toBe(2);

    await keepHouse(db, days(29, began));
    expect(await rowsIn(db, 'sessions')).toBe(2);
    await keepHouse(db, days(31, began));
    expect([await rowsIn(db, 'sessions'), await rowsIn(db, 'refresh_tokens')]).toEqual([1, 1]);

    clock.now = days(31, began);
    const cookies = { debrief: goesOn.cookies[0]!.value };
    expect((await app.inject({ method: 'POST', url: '/api/v1/auth/refresh', cookies })).statusCode).toBe(200);
    // Its first token has expired, its second has not.
    expect(await rowsIn(db, 'refresh_tokens')).toBe(2);
    await keepHouse(db, days(51, began));
    expect([await rowsIn(db, 'sessions'), await rowsIn(db, 'refresh_tokens')]).toEqual([1, 1]);
  });

  it('remembers for a week what a request made', async ({ app, db, clock, member }) => {
    const headers = { authorization: bearerOf(app, await member()), 'idempotency-key': randomUUID() };
    const payload = { title: 'What would you ask first?', topics: ['strategy'], companies: [] };
    const post = () => app.inject({ method: 'POST', url: '/api/v1/questions', payload, headers });
    const { id: made } = (await post()).json();

    await keepHouse(db, days(7, clock.now));
    expect((await post()).json().id).toBe(made);
    expect(await keepHouse(db, days(9, clock.now))).toBe(1);
    expect(await rowsIn(db, 'idempotency_keys')).toBe(0);
  });

  it('works through more than one batch', async ({ db, clock }) => {
    await db.execute(sql`
      insert into idempotency_keys (digest, request, status, day)
      select 'digest ' || n, 'request', 201, ${days(-30, clock.now).toISOString()} from generate_series(1, 1201) n`);
    expect(await keepHouse(db, clock.now)).toBe(1201);
  });
});
