import { parseArgs } from 'node:util';
import { buildChanged } from '../../scripts/build.mjs';
import { installMissing } from '../../scripts/install.mjs';
import { explain, step } from '../../scripts/step.mjs';

await installMissing().then(buildChanged).catch(explain);

const { openDatabase } = await import('../speed/database.mjs');
const { cpuOf, cpuOfBackends, memoryOf, sinceThen } = await import('../speed/process-figures.mjs');
const { language } = await import('./language.mjs');
const { openLoop, saturate } = await import('./open-loop.mjs');
const { asTyped, queryLog } = await import('./query-log.mjs');
const { growTo, serverToSearch } = await import('./server-to-search.mjs');

const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '20' },
    rate: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
  },
});
const [questions, seconds, rate, seed] = [values.questions, values.seconds, values.rate, values.seed].map(Number);

/** As PostgreSQL's manual has it, a quarter of the memory; the default of 128 MB reads every sixth page again. */
const database = await openDatabase(['shared_buffers=1GB']);
const { client } = database;
try {
  await step(
    `Writing ${questions} questions and five times as many answers, in search too, where they are not there`,
    () => growTo(database, { questions, seed }),
  );
  await measure();
} finally {
  await database.stop();
}

async function measure() {
  const server = await serverToSearch(database.url);
  await measureOn(server).finally(server.stop);
}

async function measureOn(server) {
  const { get } = server;
  const { rare } = language(seed);
  const titles = (await client.query('select title from questions tablesample system (5) limit 5000')).rows.map(
    (row) => row.title,
  );
  const count = seconds * rate;
  const log = queryLog(titles, { seed, count, rare });
  const typing = log.flatMap(asTyped).slice(0, count);
  const encode = (q) => encodeURIComponent(q);
  await client.query(
    'create temp table if not exists yardstick as select id, to_tsvector($$english$$, title || $$ $$ || body) as words from questions',
  );
  await client.query('create index on yardstick using gin (words)');
  await client.query('analyze yardstick');
  const yardstick = (q) =>
    client
      .query({
        name: 'yardstick',
        text: `select id from yardstick, websearch_to_tsquery('english', $1) q where words @@ q order by ts_rank(words, q) desc limit 20`,
        values: [q],
      })
      .then(() => true);
  const what = [
    ['search, with facets', log, (q) => get(`/search?q=${encode(q)}`), 'p50 15, p99 80'],
    ['as you type', typing, (q) => get(`/search?limit=6&facets=none&q=${encode(q)}`), 'p50 10'],
    ['similar questions', titles.slice(0, count), (title) => get('/similar-questions', { title }), 'p50 20'],
  ];
  for (const [, requests, ask] of what) await openLoop(ask, requests.slice(0, 150), rate);

  console.log(
    `\n${questions} questions, ${questions * 5} answers; ${rate} requests a second for ${seconds} s, open loop; ms; shared_buffers ${(await client.query('show shared_buffers')).rows[0].shared_buffers}`,
  );
  for (const [name, requests, ask, wanted] of what) {
    const before = { node: cpuOf(server.pid), backends: await cpuOfBackends(client) };
    const { p50, p99, failed } = await openLoop(ask, requests, rate);
    const node = (cpuOf(server.pid) - before.node) / requests.length;
    const postgres = sinceThen(before.backends, await cpuOfBackends(client)) / requests.length;
    const most = await saturate(ask, requests, 8, 10);
    console.log(
      `${name.padEnd(20)} p50 ${p50.toFixed(1)}  p99 ${p99.toFixed(1)} (wanted ${wanted})  CPU Node ${node.toFixed(1)}, PostgreSQL ${postgres.toFixed(1)}  failed ${failed}  saturates at ${most.toFixed(0)}/s`,
    );
  }
  const { p50, p99 } = await openLoop(yardstick, log, rate);
  console.log(
    `${'yardstick'.padEnd(20)} p50 ${p50.toFixed(1)}  p99 ${p99.toFixed(1)}  websearch_to_tsquery over title and text, all words, ids only, no facets, one connection`,
  );
  console.log(`memory of the server: ${JSON.stringify(memoryOf(server.pid))} MB`);
}
