import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { canaryProofs } from './canary-proofs.mjs';
import { enumerationProofs } from './enumeration-proofs.mjs';
import { erasureProofs } from './erasure-proofs.mjs';
import { freePort } from './free-port.mjs';
import { guardProofs } from './guard-proofs.mjs';
import { importProofs } from './import-proofs.mjs';
import { limitProofs } from './limit-proofs.mjs';
import { linkabilityProofs } from './linkability-proofs.mjs';
import { mailProofs } from './mail-proofs.mjs';
import { pastFailureProofs } from './past-failure-proofs.mjs';
import { Client, onServer, withDatabase, withFolder } from './proof-databases.mjs';
import { scannerProofs } from './scanner-proofs.mjs';
import { serve } from './served.mjs';
import { sizeProofs } from './size-proofs.mjs';
import { slowClientProofs } from './slow-client-proofs.mjs';
import { startWriters, whatIsWrong } from './writers.mjs';
import { xssProofs } from './xss-proofs.mjs';

/** What must hold when things break, each with the real server as a process of its own; gives what was seen. */
export const proofs = {
  'kill -9 twenty times during 1,000 writes loses nothing acknowledged on PostgreSQL': (server) =>
    withDatabase(server, 'kills', async (url) => killedWhileWriting({ DATABASE_URL: url }, 20, 1_000)),

  'kill -9 five times during 200 writes loses nothing acknowledged in the embedded folder': () =>
    withFolder((folder) => killedWhileWriting({ DATA_DIR: folder }, 5, 200)),

  'a database that drops every connection is answered with 503, and writing goes on': (server) =>
    withDatabase(server, 'drops', droppedWhileWriting),

  'SIGTERM ends the process within 10 s and answers what is under way': (server) =>
    withDatabase(server, 'terms', toldToEndWhileWriting),

  ...enumerationProofs,
  ...mailProofs,
  ...guardProofs,
  ...importProofs,
  ...limitProofs,
  ...erasureProofs,
  ...canaryProofs,
  ...linkabilityProofs,
  ...scannerProofs,
  ...sizeProofs,
  ...pastFailureProofs,
  ...xssProofs,
  ...slowClientProofs,
};

/** What `--fast` proves, each as far as a minute goes: where the forum is open, what went wrong there would be seen by others first. */
export const fastPart = ['enumeration', 'mails', 'guards', 'limits', 'erasure', 'canaries', 'linkability'];

/** Waits until so many writes are acknowledged by a server that lives. */
async function acknowledged(writers, enough, server) {
  for (const began = performance.now(); writers.acknowledged.size < enough; await pause(2)) {
    server.mustLive();
    assert.ok(
      performance.now() - began < 60_000,
      `${writers.acknowledged.size} of ${enough} acknowledged after a minute`,
    );
  }
}

async function killedWhileWriting(settings, kills, writes) {
  const port = await freePort();
  let server = await serve({ port, ...settings });
  const writers = await startWriters(server.url, 4);
  try {
    for (let killed = 1; killed <= kills; killed++) {
      const enough = (writes * killed) / kills;
      await acknowledged(writers, enough, server);
      await server.end('SIGKILL');
      server = await serve({ port, ...settings });
    }
    await writers.stop();
    const { size } = writers.acknowledged;
    assert.ok(size >= writes);
    // Otherwise nothing was under way when it was killed.
    assert.ok(writers.cutOff() > 0);
    assert.deepEqual(await whatIsWrong(server.url, writers.acknowledged), []);
    return `${size} writes acknowledged, ${kills} kills, ${writers.cutOff()} requests cut off in flight, nothing lost and nothing twice`;
  } finally {
    await server.end('SIGKILL');
  }
}

async function droppedWhileWriting(url) {
  const times = 20;
  const server = await serve({ port: await freePort(), DATABASE_URL: url });
  const dropAll = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`;
  try {
    const writers = await startWriters(server.url, 8);
    for (let dropped = 1; dropped <= times; dropped++) {
      await acknowledged(writers, 20 * dropped, server);
      await onServer(url, dropAll);
    }
    await writers.stop();
    assert.equal(writers.cutOff(), 0, 'every request is answered');
    for (const { status, type, body } of writers.refusals) {
      assert.deepEqual([status, body.code], [503, 'service.busy'], JSON.stringify(body));
      assert.match(type, /^application\/problem\+json/);
    }
    assert.ok(writers.refusals.length > 0);
    assert.deepEqual(await whatIsWrong(server.url, writers.acknowledged), []);
    return `${writers.acknowledged.size} writes acknowledged, connections dropped ${times} times, ${writers.refusals.length} refusals, all 503`;
  } finally {
    await server.end('SIGKILL');
  }
}

async function toldToEndWhileWriting(url) {
  const server = await serve({ port: await freePort(), DATABASE_URL: url });
  const writers = await startWriters(server.url, 8);
  await acknowledged(writers, 50, server);

  // Every write now waits for us, so that all of them are under way when the process is told to end.
  const holder = new Client(url);
  await holder.connect();
  await holder.query('begin; lock table idempotency_keys in access exclusive mode');
  const before = writers.acknowledged.size;
  await pause(500);
  const began = performance.now();
  const ending = server.end('SIGTERM');
  await pause(2_000);
  await holder.query('commit');
  await holder.end();
  const stopping = writers.stop();
  stopping.catch(() => {});
  const { code } = await ending;
  const took = performance.now() - began;
  assert.equal(code, 0);
  assert.ok(took < 10_000, `it took ${took} ms`);
  const answered = writers.acknowledged.size - before;
  assert.ok(answered >= 8, `${answered} of 8 under way were answered`);

  const again = await serve({ port: Number(new URL(server.url).port), DATABASE_URL: url });
  try {
    await stopping;
    assert.deepEqual(await whatIsWrong(again.url, writers.acknowledged), []);
  } finally {
    await again.end('SIGKILL');
  }
  return `${answered} writes under way were acknowledged, the process ended after ${(took / 1000).toFixed(1)} s with code 0`;
}
