import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../../scripts/root.mjs';
import { language } from '../search/language.mjs';
import { oneByOne } from '../search/open-loop.mjs';
import { asTyped, queryLog } from '../search/query-log.mjs';
import { growTo, serverToSearch } from '../search/server-to-search.mjs';
import { pg } from '../speed/of-the-server.mjs';
import { cpuOf, cpuOfBackends, memoryOf, sinceThen } from '../speed/process-figures.mjs';
import { randomFrom } from '../speed/words.mjs';

const seed = 1;
/** Words of the language: as more is written, more of them occur. */
const vocabulary = 200_000;
const ofCpu = 'CPU ms';
/** How often each thing is asked for, and how many rows are imported. */
const [asked, imported] = [300, 2_000];

/**
 * Grows the database at this address from nothing to each of these numbers of questions, with as many answers, and measures at each what
 * people wait for, one request at a time: a list of `{ questions, load, figures }`, the figures by name in ms, rows a second and MB. CPU is
 * that of Node and PostgreSQL for one request, which a busy machine changes less than the time.
 *
 * @param {string} url of an empty database, or one that this has filled before
 * @param {number[]} sizes
 */
export async function measureGrowth(url, sizes) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const measured = [];
  try {
    for (const questions of sizes) {
      await growTo({ url, client }, { questions, seed, answersEach: 1, vocabulary });
      measured.push({ questions, ...(await measure({ url, client }, questions)) });
    }
    return measured;
  } finally {
    await client.end();
  }
}

async function measure({ url, client }, questions) {
  const { rare } = language(seed, vocabulary);
  // Ids are of no order: the first are any.
  const { rows } = await client.query(
    'select id, title, created_at from questions where external_id is null order by id limit 5000',
  );
  const titles = rows.map(({ title }) => title);
  const log = queryLog(titles, { seed, count: asked, rare });
  const typing = log.flatMap(asTyped).filter((_, n) => n % 7 === 0);
  const cursors = rows.map(({ created_at: at, id }) =>
    Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url'),
  );
  const server = await serverToSearch(url);
  try {
    const { get } = server;
    const encode = encodeURIComponent;
    const what = {
      search: [log, (q) => get(`/search?q=${encode(q)}`)],
      'as you type': [typing, (q) => get(`/search?limit=6&facets=none&q=${encode(q)}`)],
      similar: [titles, (title) => get('/similar-questions', { title })],
      'list page': [cursors, (cursor) => get(`/questions?sort=newest&cursor=${cursor}`)],
    };
    const figures = {};
    const load = loadavg()[0];
    for (const [name, [requests, ask]] of Object.entries(what)) {
      const some = requests.slice(0, asked);
      await oneByOne(ask, some.slice(0, asked / 3));
      const before = { node: cpuOf(server.pid), backends: await cpuOfBackends(client) };
      const { p50, p99, failed } = await oneByOne(ask, some);
      if (failed) throw new Error(`${failed} of ${some.length} requests failed: ${name}`);
      const cpu = cpuOf(server.pid) - before.node + sinceThen(before.backends, await cpuOfBackends(client));
      figures[`${name}, p50 ms`] = p50;
      if (name === 'search') figures[`${name}, p99 ms`] = p99;
      figures[`${name}, ${ofCpu}`] = cpu / some.length;
    }
    figures['memory of the server, MB'] = memoryOf(server.pid).now;
    figures['import, rows a second'] = await importRate(url, questions);
    const size = await client.query('select pg_database_size(current_database()) / 1048576.0 as mb');
    figures['database, MB'] = Number(size.rows[0].mb);
    return { load, figures };
  } finally {
    await server.stop();
  }
}

/** Rows a second of `npm run import`'s program, by its own clock. */
async function importRate(url, questions) {
  const { text } = language(seed, vocabulary);
  const random = randomFrom(questions);
  const folder = mkdtempSync(join(tmpdir(), 'debrief-growth-'));
  try {
    const path = join(folder, 'questions.jsonl');
    const rows = Array.from({ length: imported }, (_, n) => ({
      id: `growth-${Date.now()}-${n}`,
      title: text(random, 10),
      body: n % 2 ? text(random, 40) : '',
      companies: [`Company ${1 + (n % 200)}`],
      topics: ['metrics'],
    }));
    writeFileSync(path, rows.map((row) => JSON.stringify(row)).join('\n'));
    const child = spawn(process.execPath, [inRoot('apps/api/dist/import-file.js'), path], {
      env: { ...process.env, DATABASE_URL: url },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (piece) => (said += piece));
    const [code] = await once(child, 'close');
    const took = Number(/^([\d.]+) s$/m.exec(said)?.[1]);
    if (code || !took) throw new Error(`The import ended with ${code}: ${said}`);
    return imported / took;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What grew in processor time by more than this from one size to the next, as a list of sentences. */
export function grewMoreThan(most, measured) {
  return measured.slice(1).flatMap(({ questions, figures }, n) =>
    Object.keys(figures)
      .filter((name) => name.endsWith(ofCpu) && figures[name] > most * measured[n].figures[name])
      .map(
        (name) => `${name}: ${measured[n].figures[name].toFixed(1)}, and ${figures[name].toFixed(1)} at ${questions}`,
      ),
  );
}

/** The figures in lines of a table, each with how many times it grew from one size to the next. */
export function growthTable(measured) {
  const heads = ['questions', ...measured.map(({ questions }) => questions.toLocaleString('en')), 'grew'];
  const names = Object.keys(measured[0].figures);
  const lines = names.map((name) => {
    const values = measured.map(({ figures }) => figures[name]);
    const grew = values.slice(1).map((value, n) => (value / values[n]).toFixed(1));
    return [name, ...values.map((value) => value.toFixed(value < 100 ? 1 : 0)), grew.join(' × ')];
  });
  const load = ['load of the machine', ...measured.map((each) => each.load.toFixed(1)), ''];
  const table = [heads, ...lines, load];
  const widths = heads.map((_, column) => Math.max(...table.map((line) => line[column].length)));
  return table.map((line) =>
    line
      .map((cell, n) => (n ? cell.padStart(widths[n]) : cell.padEnd(widths[n])))
      .join('  ')
      .trimEnd(),
  );
}
