import { createHmac, randomUUID } from 'node:crypto';
import { startThrowawayPostgres } from '../../scripts/throwaway-postgres.mjs';
import { fill } from './fill.mjs';
import { pg } from './of-the-server.mjs';

/** The database to measure on: that of BENCH_DATABASE_URL, or a throwaway one with these settings: `{ url, client, stop }`. */
export async function openDatabase(settings = []) {
  const given = process.env.BENCH_DATABASE_URL;
  const { url, stop } = given ? { url: given, stop: async () => {} } : await startThrowawayPostgres(settings);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    url,
    client,
    async stop() {
      await client.end();
      await stop();
    },
  };
}

/** Fills a database that the server has migrated, once: one of another size, or with people in it, is refused. */
export async function fillOnce(client, size) {
  const mark = `bench of ${size.questions} questions from seed ${size.seed}`;
  const { rows } = await client.query('select name from loaded where name = $1', [mark]);
  if (rows.length) return;
  const { rowCount } = await client.query('select 1 from members limit 1');
  if (rowCount)
    throw new Error('The database of BENCH_DATABASE_URL holds something else. Give the bench an empty one.');
  await fill(client, size);
  await client.query('insert into loaded (name, loaded_at) values ($1, now())', [mark]);
}

/** What requests ask for: uniform over all questions (as cursors), all questions with answers, all answers. */
export async function rowsToAskFor(client) {
  const column = async (text) => (await client.query({ text, rowMode: 'array' })).rows.map(([value]) => value);
  const cursorOf = (at, id) => Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url');
  const { rows } = await client.query('select created_at, id from questions');
  return {
    list: rows.map((row) => cursorOf(row.created_at, row.id)),
    page: await column('select id from questions where answers_count > 0'),
    comment: await column(`select id from answers where visibility = 'public'`),
  };
}

/** Access tokens of members, signed with the server's key as the server would (HS256, the claims of authenticate.ts). */
export async function signIn(client, secret, count) {
  const { rows } = await client.query('select id from members order by id limit $1', [count]);
  const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const iat = Math.floor(Date.now() / 1000);
  return rows.map(({ id }) => {
    const claims = { sub: id, sid: randomUUID(), typ: 'access', iat, exp: iat + 7200, iss: 'debrief', aud: 'debrief' };
    const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
    return { id, token: `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}` };
  });
}
