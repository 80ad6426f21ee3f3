import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { call } from './call-api.mjs';
import { freePort } from './free-port.mjs';
import { withDatabase, withFolder } from './proof-databases.mjs';
import { inRoot } from './root.mjs';
import { rowsForProof } from './rows-for-proof.mjs';
import { serve } from './served.mjs';

/** A worker that was killed holds an import up for 15 s. */
const patience = 60_000;
const partSize = 512 * 1024;
const { rows, counts } = rowsForProof(6_000);
const file = Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n'));

export const importProofs = {
  'kill -9 while a file is sent, looked at, and three times while it is imported: an import goes on where it stopped on PostgreSQL':
    (server) =>
      withDatabase(server, 'imports', (url) =>
        killedWhileImporting({ DATABASE_URL: url }, { looked: [0.3], imported: [0.1, 0.5, 0.9] }),
      ),

  'kill -9 while a file is sent and while it is imported: an import goes on where it stopped in the embedded folder':
    () => withFolder((folder) => killedWhileImporting({ DATA_DIR: folder }, { looked: [], imported: [0.5] })),
};

/** Sends a file and has it imported by a server that is killed as soon as such shares of its rows were looked at, and imported. */
async function killedWhileImporting(settings, { looked, imported }) {
  const port = await freePort();
  const token = await registerAdmin(port, settings);
  let server = await serve({ port, ...settings });
  const ask = (method, path, body) => call(server.url, method, path, { token, body });
  const revive = async () => {
    await server.end('SIGKILL');
    server = await serve({ port, ...settings });
  };
  try {
    const begun = await ask('POST', '/imports', { name: 'proof.jsonl', format: 'jsonl' });
    assert.equal(begun.status, 201, JSON.stringify(begun.body));
    const path = `/imports/${begun.body.id}`;
    const show = async () => (await ask('GET', path)).body;
    const parts = Math.ceil(file.length / partSize);
    assert.ok(parts > 2);
    const send = (n) => ask('PUT', `${path}/parts/${n}`, { bytes: partOf(n) });

    for (let n = 1; n <= parts; n++) if (n !== 2) assert.equal((await send(n)).status, 204);
    const half = await halfSend(`${server.url}/api/v1${path}/parts/2`, token, partOf(2));
    await revive();
    assert.equal(await half.ended, 'cut off');
    const refused = await ask('PUT', `${path}/state`, { state: 'checking' });
    assert.equal(refused.status, 400, JSON.stringify(refused.body));
    assert.equal(refused.body.fields.state, 'Parts of the file are missing. Send them first.');
    assert.equal((await send(2)).status, 204);

    const reaches = async (state, share) => {
      for (const began = performance.now(); ; await pause(5)) {
        server.mustLive();
        const shown = await show();
        if (shown.state === state && shown.counts.read >= share * counts.rows) return shown;
        assert.ok(performance.now() - began < patience, `still ${JSON.stringify(shown)} after ${patience / 1000} s`);
      }
    };
    const kept = [];
    /** Dies in the middle of the batch after that one, and keeps all before it. */
    const killAt = async (state, share) => {
      await reaches(state, share);
      await pause(100);
      await revive();
      const shown = await show();
      assert.equal(shown.state, state);
      if (state === 'importing') {
        assert.equal((await exported(server.url, token)).length, shown.counts.added);
        kept.push(shown.counts.read);
      }
    };
    await ask('PUT', `${path}/state`, { state: 'checking' });
    for (const share of looked) await killAt('checking', share);
    const { counts: found } = await reaches('checked', 0);
    const { rows: all, skipped, changed } = counts;
    assert.deepEqual(found, { ...found, rows: all, skipped, changed, added: 0, present: 0 });

    await ask('PUT', `${path}/state`, { state: 'importing' });
    for (const share of imported) await killAt('importing', share);
    assert.deepEqual((await reaches('done', 1)).counts, counts);
    await everyRowOnce(server.url, token);
    return `${counts.added} questions and ${counts.answers} answers there once, ${counts.skipped} lines skipped with their reason; it went on at rows ${kept.join(', ')} of ${counts.rows}`;
  } finally {
    await server.end('SIGKILL');
  }
}

const partOf = (n) => file.subarray((n - 1) * partSize, n * partSize).toString('base64');

/** The access token of a new member who is admin. */
async function registerAdmin(port, settings) {
  const first = await serve({ port, ...settings });
  const account = { email: 'admin@example.org', password: 'a password for proofs', handle: 'proof-admin' };
  const { body } = await call(first.url, 'POST', '/auth/register', { body: account });
  await first.end('SIGTERM');
  const { PATH, HOME } = process.env;
  execFileSync(process.execPath, [inRoot('apps/api/dist/give-role.js'), account.handle, 'admin'], {
    env: { PATH, HOME, SECRET_KEY: 'a secret for proofs, long enough to be one', ...settings },
  });
  return body.accessToken;
}

/** Sends the first half of a part; gives, once that is under way, how it ends: `{ ended }`. */
async function halfSend(url, token, bytes) {
  const body = JSON.stringify({ bytes });
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  const sending = request(url, { method: 'PUT', headers });
  const ended = new Promise((resolve) => {
    sending.on('response', ({ statusCode }) => resolve(statusCode));
    sending.on('error', () => resolve('cut off'));
  });
  await new Promise((resolve) => sending.write(body.slice(0, body.length / 2), resolve));
  return { ended };
}

/** What everyone may read, row by row. */
async function exported(url, token) {
  const response = await fetch(`${url}/api/v1/export?format=jsonl`, { headers: { authorization: `Bearer ${token}` } });
  assert.equal(response.status, 200);
  const text = await response.text();
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** Every row of the file that has a title is there once as it was written, and search finds those around each place where it stopped. */
async function everyRowOnce(url, token) {
  const plain = ({ id, title, body, answers }) => ({ id, title, body, answers });
  const byId = (one, other) => (one.id < other.id ? -1 : 1);
  const there = (await exported(url, token)).map(plain).sort(byId);
  const wanted = rows
    .filter(({ title }) => title)
    .map(plain)
    .sort(byId);
  assert.deepEqual(there, wanted);
  for (let n = 0; n < rows.length; n += 499) {
    const { title, id } = rows[n];
    if (!title) continue;
    const found = await call(url, 'GET', `/search?kind=question&limit=3&q=${encodeURIComponent(title)}`);
    assert.ok(
      found.body.items.some((item) => item.externalId === id),
      `search does not find ${title}`,
    );
  }
}
