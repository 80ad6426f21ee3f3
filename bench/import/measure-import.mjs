import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildChanged } from '../../scripts/build.mjs';
import { freePort } from '../../scripts/free-port.mjs';
import { installMissing } from '../../scripts/install.mjs';
import { inRoot } from '../../scripts/root.mjs';
import { serve } from '../../scripts/served.mjs';
import { explain, step } from '../../scripts/step.mjs';
import { rowsToImport } from './rows-to-import.mjs';

await installMissing().then(buildChanged).catch(explain);

const { openDatabase } = await import('../speed/database.mjs');
const { cpuOf, cpuOfBackends, sinceThen } = await import('../speed/process-figures.mjs');

const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: '30000' },
    beside: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    profile: { type: 'string' },
  },
});
const [questions, beside, seed] = [values.questions, values.beside, values.seed].map(Number);
const wanted = 60;

const database = await openDatabase();
const folder = mkdtempSync(join(tmpdir(), 'debrief-import-'));
try {
  await run();
} finally {
  rmSync(folder, { recursive: true, force: true });
  await database.stop();
}

async function run() {
  const { client } = database;
  const ours = await step(`Importing ${questions} questions with npm run import's program`, () =>
    importFile(rowsToImport(questions, seed)),
  );
  const { rows } = await client.query('select count(*)::int as n from questions');
  if (rows[0].n < questions) throw new Error(`${rows[0].n} questions are there after ${questions} were imported.`);
  const bound = await step('Writing the same rows with nothing in between', () => writeRaw(client));
  const wait = await step(`Importing ${beside} more while a member posts`, importBesidePosting);
  const ratio = (ours.seconds / bound.questions).toFixed(1);
  const share = (ours.seconds / bound.all).toFixed(1);
  console.log(`
${questions} questions: ${ours.seconds.toFixed(1)} s (wanted ${wanted}); CPU of Node ${ours.node.toFixed(1)} s, of PostgreSQL ${ours.postgres.toFixed(1)} s
  ${ratio} times inserting the questions alone, 500 a statement (${bound.questions.toFixed(1)} s); ${share} times copying every row it made, search included, inside PostgreSQL (${bound.all.toFixed(1)} s)
  a question posted meanwhile took ${wait.median.toFixed(0)} ms, at most ${wait.most.toFixed(0)} ms (wanted 1000), ${wait.posts} posts`);
  if (ours.seconds > wanted || wait.most > 1000) process.exitCode = 1;
}

/** Seconds and processor seconds of the program behind `npm run import`, its start included. */
async function importFile(rows) {
  const path = join(folder, 'questions.jsonl');
  writeFileSync(path, rows.map((row) => JSON.stringify(row)).join('\n'));
  const before = await cpuOfBackends(database.client);
  const began = performance.now();
  const flags = values.profile ? ['--cpu-prof', '--cpu-prof-dir', values.profile] : [];
  const child = spawn(process.execPath, [...flags, inRoot('apps/api/dist/import-file.js'), path], {
    env: { ...process.env, DATABASE_URL: database.url, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let figures = { node: 0, postgres: 0 };
  const look = setInterval(async () => {
    const node = cpuOf(child.pid) / 1000;
    const postgres = sinceThen(before, await cpuOfBackends(database.client)) / 1000;
    if (Number.isFinite(node)) figures = { node, postgres: Math.max(postgres, figures.postgres) };
  }, 250);
  const [code] = await once(child, 'exit');
  clearInterval(look);
  if (code) throw new Error(`The import ended with ${code}.`);
  return { seconds: (performance.now() - began) / 1000, ...figures };
}

/** What writing takes at least, into tables with the same indexes: the questions alone from here, and all that was made from there. */
async function writeRaw(client) {
  await client.query('create schema raw');
  const copy = async (table) => client.query(`create table raw.${table} (like public.${table} including all)`);
  await copy('questions');
  const { rows, fields } = await client.query('select * from questions');
  const names = fields.map(({ name }) => name);
  let began = performance.now();
  await client.query('begin');
  for (let from = 0; from < rows.length; from += 500) {
    const some = rows.slice(from, from + 500);
    const places = some.map((_, n) => `(${names.map((__, m) => `$${n * names.length + m + 1}`).join(',')})`);
    const given = some.flatMap((row) => names.map((name) => row[name]));
    await client.query(`insert into raw.questions (${names.join(',')}) values ${places.join(',')}`, given);
  }
  await client.query('commit');
  const inserted = (performance.now() - began) / 1000;

  await client.query('drop table raw.questions');
  const tables =
    'questions question_topics question_companies answers answer_revisions search_questions search_postings search_answers search_words search_terms'.split(
      ' ',
    );
  for (const table of tables) await copy(table);
  began = performance.now();
  for (const table of tables)
    await client.query(`insert into raw.${table} overriding system value select * from public.${table}`);
  const all = (performance.now() - began) / 1000;
  await client.query('drop schema raw cascade');
  return { questions: inserted, all };
}

/** How long a member waits for a question to be posted while an import runs. */
async function importBesidePosting() {
  const server = await serve({ port: await freePort(), DATABASE_URL: database.url });
  try {
    const call = async (path, body, token) => {
      const response = await fetch(`${server.url}/api/v1${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Error(`POST ${path} was answered with ${response.status}.`);
      return response.json();
    };
    const email = `poster-${Date.now()}@example.org`;
    const { accessToken } = await call('/auth/register', { email, password: 'a password for benches' });
    const titles = rowsToImport(200, seed + 1).map(({ title }) => title.slice(0, 100).padEnd(20, ' why'));
    let running = true;
    const importing = importFile(rowsToImport(beside, seed + 2)).finally(() => (running = false));
    importing.catch(() => {});
    const times = [];
    while (running) {
      const began = performance.now();
      await call('/questions', { title: titles[times.length % 200], topics: ['metrics'], companies: [] }, accessToken);
      times.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    await importing;
    times.sort((one, other) => one - other);
    return { most: times.at(-1), median: times[times.length >> 1], posts: times.length };
  } finally {
    await server.end('SIGTERM');
  }
}
