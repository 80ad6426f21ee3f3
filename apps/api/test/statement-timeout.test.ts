import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { problemOf } from '../src/platform/http/problem.ts';
import { it } from './it.ts';

const server = process.env['TEST_DATABASE_URL'];

it.runIf(server)(
  'nothing is asked of PostgreSQL for longer than ten seconds, and who waits is told so',
  async ({ database }) => {
    const asked = await database.db.execute(sql`select current_setting('statement_timeout') as most`);
    expect(asked).toMatchObject({ rows: [{ most: '10s' }] });
    const late = database.db.transaction(async (tx) => {
      await tx.execute(sql`set local statement_timeout = 50`);
      await tx.execute(sql`select pg_sleep(20)`);
    });
    const problem = await late.catch(problemOf);
    expect(problem).toMatchObject({ status: 503, detail: 'This took too long. Try again in a moment.' });
  },
);

it.runIf(!server)('how long a statement may take is asked on PostgreSQL alone', () => {
  console.log('not run on the embedded engine: one time-out');
});
