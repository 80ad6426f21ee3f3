import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { buildChanged } from '../../scripts/build.mjs';
import { freePort } from '../../scripts/free-port.mjs';
import { installMissing } from '../../scripts/install.mjs';
import { inRoot } from '../../scripts/root.mjs';
import { explain, step } from '../../scripts/step.mjs';
import { installInstruments } from './install-instruments.mjs';

await installMissing().then(installInstruments).then(buildChanged).catch(explain);

const { fillOnce, openDatabase, rowsToAskFor, signIn } = await import('./database.mjs');
const { measureStart } = await import('./measure-start.mjs');
const { cpuOf, cpuOfBackends, memoryOf, sinceThen } = await import('./process-figures.mjs');
const { printFigures } = await import('./print-figures.mjs');
const { startFlags, startServer } = await import('./server.mjs');
const { words } = await import('./words.mjs');

const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    only: { type: 'string', multiple: true, default: ['list', 'page', 'comment'] },
    profile: { type: 'string' },
    'no-start': { type: 'boolean', default: false },
  },
});
const connections = 32;
const pool = 10;
const seed = Number(values.seed);
const secret = randomBytes(32).toString('hex');

const database = await openDatabase();
const servers = [];
try {
  await run();
} finally {
  for (const server of servers) await server.stop();
  await database.stop();
}

async function run() {
  const { client } = database;
  await step('Migrating', async () => (await startOurs()).stop());
  const size = { questions: Number(values.questions), seed };
  await step(`Filling in ${size.questions} questions, five times the answers, fifteen times the comments`, () =>
    fillOnce(client, size),
  );
  const rows = await rowsToAskFor(client);
  const tokens = await signIn(client, secret, 500);
  const { remarks } = words(seed);

  const ours = await startOurs(values.profile);
  servers.push(ours);
  const bound = await startBound();
  servers.push(bound);
  const load = (server, what, seconds, round = 0) =>
    measure(client, server, {
      what,
      rows: rows[what],
      tokens: what === 'comment' ? tokens : [],
      remarks,
      connections,
      seconds,
      seed: seed + round,
    });

  await step('Warming up', () => warmUp(load, bound));
  const rounds = [];
  for (let round = 1; round <= Number(values.rounds); round++)
    for (const what of values.only)
      await step(`Round ${round}: ${what}`, async () => {
        // Who goes first changes, so that what else the machine does hits both alike.
        const order = round % 2 ? [ours, bound] : [bound, ours];
        const figures = new Map();
        for (const server of order) figures.set(server, await load(server, what, Number(values.seconds), round));
        rounds.push({ what, ours: figures.get(ours), bound: figures.get(bound) });
      });
  const { rows: settings } = await client.query(
    `select current_setting('server_version') as version, current_setting('fsync') as fsync`,
  );
  const memory = { ours: memoryOf(ours.pid), bound: memoryOf(bound.pid) };
  for (const server of servers.splice(0)) await server.stop();
  const start = values['no-start'] ? undefined : await step('Starting on the embedded engine, twice', measureStart);
  printFigures({ rounds, memory, readyAfter: ours.readyAfter, start, size, connections, settings: settings[0] });
}

async function startOurs(profile) {
  const port = await freePort();
  const env = {
    PORT: `${port}`,
    HOST: '127.0.0.1',
    DATABASE_URL: database.url,
    SECRET_KEY: secret,
    SEED: 'none',
  };
  const flags = profile ? ['--cpu-prof', '--cpu-prof-dir', profile] : [];
  return startServer([...startFlags, ...flags, inRoot('apps/api/dist/server.js')], { port, env });
}

async function startBound() {
  const port = await freePort();
  const args = ['--port', `${port}`, '--url', database.url, '--connections', `${pool}`];
  return startServer([inRoot('bench/speed/bound.mjs'), ...args], { port });
}

/** Warms both servers and gives the bound's answers the length of ours. */
async function warmUp(load, bound) {
  const pad = {};
  for (const what of values.only) {
    const wanted = (await load(servers[0], what, 4)).bytes;
    pad[what] = Math.max(0, Math.round(wanted - (await load(bound, what, 2)).bytes));
  }
  const headers = { 'content-type': 'application/json' };
  await fetch(`${bound.url}/pad`, { method: 'POST', headers, body: JSON.stringify(pad) });
}

/** One load on one server, with what it cost the server and PostgreSQL. */
async function measure(client, server, { seconds, ...order }) {
  const backends = await cpuOfBackends(client);
  const node = cpuOf(server.pid);
  const figures = await new Promise((resolve, reject) => {
    const child = fork(inRoot('bench/speed/load.mjs'));
    child.once('message', resolve);
    child.once('error', reject);
    child.once('exit', (code) => code && reject(new Error(`The load ended with ${code}.`)));
    child.send({ url: server.url, seconds, ...order });
  });
  if (figures.failed) throw new Error(`${figures.failed} of ${figures.done} requests for ${order.what} failed.`);
  return {
    ...figures,
    node: (cpuOf(server.pid) - node) / figures.done,
    postgres: sinceThen(backends, await cpuOfBackends(client)) / figures.done,
    client: figures.clientCpu / figures.done,
  };
}
