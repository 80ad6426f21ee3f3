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
const { fillOnce, openDatabase, signIn } = await import('./database.mjs');
const { startFlags, startServer } = await import('./server.mjs');
const { fillFeedback, full } = await import('./fill-feedback.mjs');

const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: '5000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
  },
});
const names = {
  answer: `answer page, ${full.notes} notes and ${full.reviews} reviews`,
  reviews: 'reviews of an answer',
  claim: 'a turn to help',
  inbox: 'the inbox',
};
const connections = 16;
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
  const size = { questions: Number(values.questions), seed: 1 };
  await step(`Filling in ${size.questions} questions and what belongs to them`, () => fillOnce(client, size));
  const answers = await step('Filling in feedback', () => fillFeedback(client));
  const tokens = await signIn(client, secret, 500);
  servers.push(await startOurs(), await startBound());
  const [ours, bound] = servers;
  const load = (server, what, seconds, seed) => measure(server, { what, answers, tokens, connections, seconds, seed });

  const pad = {};
  for (const what of Object.keys(names)) {
    await step(`Warming up: ${names[what]}`, async () => {
      const wanted = (await load(ours, what, 3, 0)).bytes;
      pad[what] = Math.max(0, Math.round(wanted - (await load(bound, what, 2, 0)).bytes));
    });
  }
  const headers = { 'content-type': 'application/json' };
  await fetch(`${bound.url}/pad`, { method: 'POST', headers, body: JSON.stringify(pad) });
  const rounds = [];
  for (let round = 1; round <= Number(values.rounds); round++)
    for (const what of Object.keys(names))
      await step(`Round ${round}: ${names[what]}`, async () => {
        const figures = new Map();
        // Who goes first changes, so that what else the machine does hits both alike.
        for (const server of round % 2 ? [ours, bound] : [bound, ours])
          figures.set(server, await load(server, what, Number(values.seconds), round));
        rounds.push({ what, ours: figures.get(ours), bound: figures.get(bound) });
      });
  print(rounds);
}

async function startOurs() {
  const port = await freePort();
  const env = { PORT: `${port}`, HOST: '127.0.0.1', DATABASE_URL: database.url, SECRET_KEY: secret, SEED: 'none' };
  return startServer([...startFlags, inRoot('apps/api/dist/server.js')], { port, env });
}

async function startBound() {
  const port = await freePort();
  const args = ['--port', `${port}`, '--url', database.url, '--connections', '10'];
  return startServer([inRoot('bench/speed/bound-feedback.mjs'), ...args], { port });
}

async function measure(server, order) {
  const figures = await new Promise((resolve, reject) => {
    const child = fork(inRoot('bench/speed/load-feedback.mjs'));
    child.once('message', resolve);
    child.once('error', reject);
    child.once('exit', (code) => code && reject(new Error(`The load ended with ${code}.`)));
    child.send({ url: server.url, ...order });
  });
  if (figures.failed) throw new Error(`${figures.failed} requests for ${order.what} failed.`);
  return figures;
}

/** Medians over the rounds; the share is ours of the bound in the same round, as median and range. */
function print(rounds) {
  const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
  const percent = (share) => `${Math.round(share * 100)} %`;
  const lines = Object.keys(names).map((what) => {
    const pairs = rounds.filter((round) => round.what === what);
    const of = (who, figure) => median(pairs.map((pair) => pair[who][figure]));
    const shares = pairs.map((pair) => pair.ours.perSecond / pair.bound.perSecond);
    return {
      route: names[what],
      'req/s': Math.round(of('ours', 'perSecond')),
      'bound req/s': Math.round(of('bound', 'perSecond')),
      'p50 ms': of('ours', 'p50'),
      'p99 ms': of('ours', 'p99'),
      kB: Number((of('ours', 'bytes') / 1000).toFixed(1)),
      'share of the bound': `${percent(median(shares))} (${percent(Math.min(...shares))} to ${percent(Math.max(...shares))})`,
    };
  });
  console.log(`\n${connections} connections, ${values.rounds} rounds of ${values.seconds} s`);
  console.table(lines);
}
