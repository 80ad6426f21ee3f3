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
const { cpuOf } = await import('./process-figures.mjs');
const { startFlags, startServer } = await import('./server.mjs');

const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '8' },
  },
});
const secret = randomBytes(32).toString('hex');
const password = 'a password for the bench';
const people = 40;
/** Others, and sign-ins, a second. */
const rate = 100;
const signIns = 10;
/** What the project promises: others wait at most so many times as long. */
const most = 1.5;

const addressOf = (n) => `bench-${n % people}@example.org`;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const database = await openDatabase();
let server;
try {
  await run();
} finally {
  await server?.stop();
  await database.stop();
}

async function run() {
  const { client } = database;
  const port = await freePort();
  const env = { PORT: `${port}`, HOST: '127.0.0.1', DATABASE_URL: database.url, SECRET_KEY: secret, SEED: 'none' };
  server = await startServer([...startFlags, inRoot('apps/api/dist/server.js')], { port, env });
  const size = { questions: Number(values.questions), seed: 1 };
  await step(`Filling in ${size.questions} questions and what belongs to them`, () => fillOnce(client, size));
  const tokens = await signIn(client, secret, 200);
  const { page: rows } = await rowsToAskFor(client);
  await step(`Making ${people} accounts`, async () => {
    for (let n = 0; n < people; n++) await post('/auth/register', { email: addressOf(n), password });
  });
  const load = (seed, more) => ask({ what: 'page', rows, tokens: [], remarks: [], seed, ...more });
  const alone = { rate, connections: 8, seconds: Number(values.seconds) };
  await step('Warming up', () => load(0, { ...alone, seconds: 4 }));

  const waits = [];
  for (let round = 1; round <= Number(values.rounds); round++)
    await step(`Round ${round}: ${rate} pages a second, without and with ${signIns} sign-ins`, async () => {
      const without = await load(round, alone);
      const stop = keepSigningIn();
      const beside = await load(round, alone);
      waits.push({ without, beside, ...(await stop()) });
    });
  const costs = [];
  for (let round = 1; round <= Number(values.rounds); round++)
    await step(`Round ${round}: a page as a guest and as a member`, async () => {
      const free = { connections: 16, seconds: Number(values.seconds) / 2 };
      costs.push({ guest: await load(round, free), member: await load(round, { ...free, tokens }) });
    });
  print(waits, costs);
}

async function post(path, body) {
  const began = performance.now();
  const response = await fetch(`${server.url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return performance.now() - began;
}

/** Has ten members a second sign in, evenly, whoever waits; the function returned ends that and tells how long they took. */
function keepSigningIn() {
  const under = [];
  const beat = setInterval(
    () => under.push(post('/auth/sign-in', { email: addressOf(under.length), password })),
    1000 / signIns,
  );
  return async () => {
    clearInterval(beat);
    const took = await Promise.all(under);
    return { signedIn: took.length, signInTook: median(took) };
  };
}

/** One load, with what it cost the server. */
async function ask(order) {
  const before = cpuOf(server.pid);
  const figures = await new Promise((resolve, reject) => {
    const child = fork(inRoot('bench/speed/load.mjs'));
    child.once('message', resolve);
    child.once('error', reject);
    child.once('exit', (code) => code && reject(new Error(`The load ended with ${code}.`)));
    child.send({ url: server.url, ...order });
  });
  if (figures.failed) throw new Error(`${figures.failed} of ${figures.done} requests failed.`);
  return { ...figures, cpu: (cpuOf(server.pid) - before) / figures.done };
}

function print(waits, costs) {
  const ratios = waits.map(({ without, beside }) => beside.p99 / without.p99);
  const ratio = median(ratios);
  const of = (which) => median(waits.map((round) => round[which].p99)).toFixed(0);
  const cpu = (who) => median(costs.map((round) => round[who].cpu));
  console.log(`
${signIns} sign-ins a second (${waits.reduce((sum, { signedIn }) => sum + signedIn, 0)} in all, one argon2id each, ${median(waits.map(({ signInTook }) => signInTook)).toFixed(0)} ms) beside ${rate} question pages a second:
  p99 of the pages ${of('without')} ms without, ${of('beside')} ms with; ${ratio.toFixed(2)} times (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}); at most ${most} ${ratio <= most ? 'reached' : 'MISSED'}
A question page costs Node ${cpu('guest').toFixed(2)} ms of CPU as a guest, ${cpu('member').toFixed(2)} ms as a member (${(cpu('member') / cpu('guest')).toFixed(2)} times)
`);
}
