import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.mjs';
import { missingOf, NotProved, tool } from './outside-tool.mjs';
import { withDatabase } from './proof-databases.mjs';
import { serve } from './served.mjs';

/** What slowhttptest does for so many seconds: opens connections and sends, or reads, next to nothing on each. */
const ways = {
  'slow heads': (url) => ['-H', '-i', '3', '-u', `${url}/questions`],
  'slow bodies': (url) => ['-B', '-i', '3', '-s', '8192', '-f', 'application/json', '-u', `${url}/api/v1/auth/sign-in`],
  'slow reading': (url) => [
    '-X',
    '-n',
    '3',
    '-w',
    '10',
    '-y',
    '20',
    '-z',
    '5',
    '-k',
    '3',
    '-u',
    `${url}/api/v1/questions?limit=100`,
  ],
};

/** The status of what is answered over a connection of its own; undefined where none is within ten seconds. */
const statusOf = (url) =>
  new Promise((resolve) => {
    get(url, { agent: false, timeout: 10_000 }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode));
      response.once('error', () => resolve(undefined));
    })
      .once('timeout', function () {
        this.destroy();
      })
      .once('error', () => resolve(undefined))
      .once('close', () => resolve(undefined));
  });

/** Asks for a page again and again until told to stop; gives how many were answered, and how long the slowest took. */
function honestReader(url) {
  const seen = { answered: 0, toldToWait: 0, failed: 0, slowest: 0 };
  let isOver = false;
  const reading = (async () => {
    while (!isOver) {
      const began = performance.now();
      const status = await statusOf(url);
      if (status === 200) seen.answered++;
      // What it says when too much is asked of it, which is better than to be slow for all.
      else if (status === 503) seen.toldToWait++;
      else seen.failed++;
      seen.slowest = Math.max(seen.slowest, performance.now() - began);
      await pause(50);
    }
  })();
  return async () => {
    isOver = true;
    await reading;
    return seen;
  };
}

async function during(url, page, way, { connections, seconds }) {
  const stop = honestReader(`${url}${page}`);
  const asked = ['-c', connections, '-r', 150, '-l', seconds, '-p', 5].map(String);
  await tool('slowhttptest', [...asked, ...ways[way](url)], { seconds: seconds + 60 });
  return stop();
}

/** A server without any limit on time and with room for a hundred: an honest reader waits outside. */
async function withoutLimits() {
  const server = createServer({ requestTimeout: 0, headersTimeout: 0 }, (_, response) => response.end('here'));
  server.maxConnections = 100;
  const port = await freePort();
  await once(server.listen(port, '127.0.0.1'), 'listening');
  const seen = await during(`http://127.0.0.1:${port}`, '/', 'slow heads', {
    connections: 300,
    seconds: 10,
  });
  server.closeAllConnections();
  server.close();
  return seen;
}

/** Holds many slow connections to the server, of each kind: whoever reads meanwhile is answered all the time. */
async function slowClients(database, full) {
  if (missingOf(['slowhttptest']).length)
    throw new NotProved('slowhttptest is not installed: try `apt-get install -y slowhttptest`');
  const server = await serve({ port: await freePort(), DATABASE_URL: database, SEED: 'demo' });
  const told = [];
  const size = full ? { connections: 1_000, seconds: 60 } : { connections: 400, seconds: 15 };
  try {
    for (const way of Object.keys(ways)) {
      const { answered, toldToWait, failed, slowest } = await during(server.url, '/api/v1/questions', way, size);
      const asked = answered + toldToWait + failed;
      assert.equal(failed, 0, `${way}: ${failed} of ${asked} requests were not answered`);
      assert.ok(answered > size.seconds && answered > 0.9 * asked, `${way}: only ${answered} of ${asked} were served`);
      told.push(`${way} ${answered} of ${asked} served, the slowest answer in ${Math.round(slowest)} ms`);
    }
    server.mustLive();
  } finally {
    await server.end('SIGKILL');
  }
  const control = await withoutLimits();
  assert.ok(control.failed > 0, 'a server without limits must leave an honest reader outside');
  return `${size.connections} slow connections at a time: ${told.join('; ')}; control, a server without limits: ${control.failed} of ${control.answered + control.failed} not answered`;
}

export const slowClientProofs = {
  'slow clients: many connections that send or read next to nothing keep nobody out': (server, { full }) =>
    withDatabase(server, 'slow_clients', (url) => slowClients(url, full)),
};
