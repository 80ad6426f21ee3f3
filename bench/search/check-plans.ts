import { randomUUID } from 'node:crypto';
import { buildApp } from '../../apps/api/src/app.ts';
import { connectPostgres, type Db } from '../../apps/api/src/platform/db/connect.ts';
import { searchQueries } from '../../apps/api/test/search-queries.ts';
import { printTable } from '../figures.ts';
import { type FollowedPlan, gatherPlans, tellingPlans } from './read-plans.ts';

const { queryLog } = await import('./query-log.mjs' as string);
const { language } = await import('./language.mjs' as string);

/** A table of more rows than this is read by an index. */
const small = 10_000;
/** No part of a statement reads more rows of one table, however large it is: 20,000 for each of a few words. */
const mostRows = 80_000;
/** Each is asked so often: PostgreSQL may choose another plan for a prepared statement after its fifth time. */
const times = 12;

const [url = ''] = process.argv.slice(2);
const name = new URL(url).pathname.slice(1);

const rowsOf = async <Row>(db: Db, query: string) => ((await db.execute(query)) as unknown as { rows: Row[] }).rows;

const before = connectPostgres(url, { max: 1 });
for (const [setting, value] of Object.entries(tellingPlans))
  await before.db.execute(`alter database "${name}" set ${setting} = ${value}`);
const big = new Set(
  (
    await rowsOf<{ relname: string }>(
      before.db,
      `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > ${small}`,
    )
  ).map(({ relname }) => relname),
);
const titles = (
  await rowsOf<{ title: string }>(
    before.db,
    'select title from questions where external_id is null order by id limit 2000',
  )
).map(({ title }) => title);
await before.close();

const database = connectPostgres(url, { max: 1 });
const { db } = database;
const plans = gatherPlans((db as unknown as { $client: Parameters<typeof gatherPlans>[0] }).$client);
const app = await buildApp({ db, secret: randomUUID(), url: 'http://plans.test', logLevel: 'silent' });
const log: string[] = queryLog(titles, { seed: 1, count: times, rare: language(1).rare });

const get = async (path: string, payload?: object) => {
  const request = payload ? ({ method: 'POST', payload } as const) : ({ method: 'GET' } as const);
  const response = await app.inject({ ...request, url: `/api/v1${path}` });
  if (response.statusCode !== 200) throw new Error(`${path}: ${response.body.slice(0, 300)}`);
  return response.json();
};
const search = (more: string) => (q: string) => get(`/search?q=${encodeURIComponent(q)}${more}`);

/** What members ask for; each with all statements that it takes. */
const requests: [string, (q: string) => Promise<unknown>][] = [
  ['search with facets', search('')],
  ['as you type', search('&limit=6&facets=none')],
  [
    'the next page',
    async (q) => {
      const { nextCursor } = await search('')(q);
      return nextCursor && search(`&cursor=${nextCursor}`)(q);
    },
  ],
  ...[
    'company=bench-7',
    'topic=metrics',
    'level=senior',
    'has=answers',
    'is=unanswered',
    'is=needs-feedback',
    'kind=question',
    'kind=answer',
    'kind=answer&company=bench-7',
    'kind=company',
    'kind=member',
    'sort=newest',
    'sort=active',
    'sort=most-asked',
    'sort=most-answered',
    'kind=answer&sort=newest',
  ].map((more): [string, (q: string) => Promise<unknown>] => [`search, ${more}`, search(`&${more}`)]),
  ['a common word', (q) => search('&company=bench-7')(`product ${q.split(' ')[0]}`)],
  ['words that must not stand there', (q) => search('')(`${q} -product -metrics`)],
  ['words that stand together', (q) => search('')(`"${q.split(' ').slice(0, 2).join(' ')}"`)],
  ['nothing that fits', (q) => search('')(`${q.slice(0, 3)}qzxv ${q.slice(-2)}qqzx`)],
  ['no words, at a company', () => search('&company=bench-7')('')],
  ['no words, a topic and a level', () => search('&topic=metrics&level=senior')('')],
  ['similar questions', (title) => get('/similar-questions', { title, body: `${title} ${title}` })],
];

const wrong: string[] = [];
const lines: string[][] = [];

/** What is wrong with how these were read, and a line about it. */
function judge(what: string, index: string, followed: FollowedPlan[]): void {
  const scanned = [...new Set(followed.flatMap((plan) => plan.scanned.filter((table) => big.has(table))))];
  const used = new Set(followed.flatMap(({ indexes }) => indexes));
  const most = followed.reduce((one, other) => (other.read.rows > one.read.rows ? other : one), followed[0]!);
  if (!followed.length) wrong.push(`${what}: no plan was told of`);
  if (scanned.length) wrong.push(`${what}: reads ${scanned.join(', ')} from end to end`);
  if (index && !used.has(index)) wrong.push(`${what}: does not use ${index}`);
  if (most.read.rows > mostRows) wrong.push(`${what}: reads ${most.read.rows} rows of ${most.read.of}`);
  const slowest = Math.max(...followed.map(({ ms }) => ms));
  lines.push([what, index, `${Math.round(most.read.rows)}`, most.read.of, slowest.toFixed(1)]);
  if (process.env['SHOW_STATEMENTS'] && (scanned.length || most.read.rows > mostRows))
    console.log(`${what}\n${(followed.find((plan) => plan.scanned.some((table) => big.has(table))) ?? most).text}\n`);
}

plans.take();
for (const [what, index, ask] of searchQueries) {
  for (const q of log) await ask(db, q);
  judge(what, index, plans.take());
}
for (const [what, ask] of requests) {
  for (const q of log) await ask(q);
  judge(what, '', plans.take());
}
await app.close();
await database.close();
const afterwards = connectPostgres(url, { max: 1 });
for (const setting of Object.keys(tellingPlans))
  await afterwards.db.execute(`alter database "${name}" reset ${setting}`);
await afterwards.close();

printTable(
  `What search reads where ${big.size} tables hold more than ${small} rows`,
  ['asked for', 'must use', 'most rows read', 'of', 'slowest ms'],
  lines,
);
for (const line of wrong) console.log(line);
process.exitCode = wrong.length ? 1 : 0;
