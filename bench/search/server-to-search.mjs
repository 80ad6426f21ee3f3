import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { freePort } from '../../scripts/free-port.mjs';
import { inRoot } from '../../scripts/root.mjs';
import { startFlags, startServer } from '../speed/server.mjs';
import { fillWithLanguage } from './fill-with-language.mjs';

/**
 * A server as `npm start` runs it on this database: as `startServer`, and `get(path, payload)` tells whether the answer was 200 (POST with
 * a payload).
 */
export async function serverToSearch(databaseUrl) {
  const port = await freePort();
  const env = {
    PORT: `${port}`,
    HOST: '127.0.0.1',
    DATABASE_URL: databaseUrl,
    SECRET_KEY: randomBytes(32).toString('hex'),
    SEED: 'none',
    LOG_LEVEL: 'error',
  };
  const server = await startServer(
    [...startFlags, ...(process.env.SERVER_FLAGS?.split(' ') ?? []), inRoot('apps/api/dist/server.js')],
    { port, env },
  );
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const get = (path, payload) =>
    new Promise((resolve, reject) => {
      const body = payload && JSON.stringify(payload);
      const asked = request(
        `${server.url}/api/v1${path}`,
        { agent, method: body ? 'POST' : 'GET', headers: body ? { 'content-type': 'application/json' } : {} },
        (response) => {
          response.resume();
          response.on('end', () => resolve(response.statusCode === 200));
        },
      );
      asked.on('error', reject);
      asked.end(body);
    });
  return { ...server, get };
}

/**
 * Brings a database to so many questions with their answers, in search too, as the first start after an upgrade does; does nothing where
 * as many are there. A database that is empty is migrated first.
 */
export async function growTo({ url, client }, size) {
  await (await serverToSearch(url)).stop();
  const { rows } = await client.query('select count(*)::int as n from questions where external_id is null');
  const from = rows[0].n;
  if (from >= size.questions) return;
  await fillWithLanguage(client, { ...size, from });
  await client.query("delete from loaded where name like 'search %'");
  await (await serverToSearch(url)).stop();
  await client.query('vacuum analyze');
}
