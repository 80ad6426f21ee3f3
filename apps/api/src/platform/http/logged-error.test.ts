import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { it, secret } from '../../../test/it.ts';
import { buildApp } from '../../app.ts';
import { loggedError } from './logged-error.ts';

const words = 'someone@example.org was asked this';

describe('the log of a failure', () => {
  it('names the statement, the constraint and the SQLSTATE, and none of the words that were sent', async ({ db }) => {
    const lines: string[] = [];
    const logTo = { write: (line: string) => void lines.push(line) };
    const app = await buildApp({ db, secret, url: 'http://debrief.test', logLevel: 'error', logTo });
    // Twice the same handle, a text where a number is wanted, and a value in a message of the database's own.
    const twice = sql`insert into members (id, handle, display_name, created_at) select gen_random_uuid(), ${words}, '', now() from generate_series(1, 2)`;
    app.get('/twice', async () => db.transaction((tx) => tx.execute(twice)));
    app.get('/number', async () => db.transaction((tx) => tx.execute(sql`select ${words}::int`)));

    for (const url of ['/twice', '/number']) expect((await app.inject({ url })).statusCode).toBe(500);
    await app.close();
    const [first, second] = lines.map((line) => JSON.parse(line));
    expect(first.err).toMatchObject({ code: '23505', constraint: 'members_handle_unique', table: 'members' });
    expect(first.err.statement).toContain('insert into members');
    expect(first.err.stack).toMatch(/^ +at /);
    expect(second.err.code).toBe('22P02');
    expect(lines.join()).not.toContain('someone@example.org');
  });

  it('keeps message and place of our own mistakes', () => {
    expect(loggedError(new TypeError('undefined is not a function'))).toMatchObject({
      type: 'TypeError',
      message: 'undefined is not a function',
      stack: expect.stringContaining('logged-error.test.ts'),
    });
  });
});
