import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { loadBase } from '../../apps/api/seed/load-base.ts';
import { buildApp } from '../../apps/api/src/app.ts';
import { finishImport } from '../../apps/api/src/imports/finish-import.ts';
import { receiveFile } from '../../apps/api/src/imports/receive-file.ts';
import { connectPostgres } from '../../apps/api/src/platform/db/connect.ts';
import { ranking } from '../../apps/api/src/search/ranking.queries.ts';
import { mean, printTable } from '../figures.ts';
import { averagePrecision, ndcg, recall, reciprocalRank } from './judge.ts';

/** As the README of the data gives them: MRR@10 / Recall@10 to reach. */
const toReach: Record<string, [number, number]> = {
  typo: [98, 100],
  drop: [100, 100],
  synonym: [95, 100],
  prefix: [98, 100],
  'company-topic': [95, 100],
  'company-words': [100, 100],
  noisy: [96, 100],
  paraphrase: [62, 78],
  all: [89, 95],
};

const data = new URL('../../../shared/data/', import.meta.url);
const read = (path: string) =>
  readFileSync(new URL(path, data), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

interface Doc {
  id: string;
  title: string;
  body: string;
}

const { startThrowawayPostgres } = await import('../../scripts/throwaway-postgres.mjs' as string);

/** A server on a fresh database with these questions imported, asked without a network. */
async function serverWith(lines: object[]) {
  const { url, stop } = await startThrowawayPostgres();
  const database = connectPostgres(url);
  const { db } = database;
  await database.migrate();
  await loadBase(db);
  const file = Buffer.from(lines.map((line) => JSON.stringify(line)).join('\n'));
  const now = () => new Date();
  const pieces = (async function* () {
    yield file;
  })();
  const id = await receiveFile(db, { path: 'corpus.jsonl', pieces, authorId: null, now: now() });
  const began = performance.now();
  const done = await finishImport({ db, worker: randomUUID(), now }, id);
  const { added, state } = done.import;
  console.log(
    `imported ${added} of ${lines.length} questions (${state}) in ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  const app = await buildApp({ db, secret: randomUUID(), url: 'http://relevance.test' });
  const ask = async (request: { method?: 'POST'; url: string; payload?: object }) => {
    const response = await app.inject({ method: 'GET', ...request, url: `/api/v1${request.url}` });
    if (response.statusCode !== 200) throw new Error(`${request.url}: ${response.body.slice(0, 300)}`);
    return response.json();
  };
  const end = async () => {
    await app.close();
    await database.close();
    await stop();
  };
  return { ask, end };
}

interface Judged {
  qid: string;
  type: string;
  mrr: number;
  recall: number;
  ndcg: number;
  first: number;
  three: number;
}

async function measureSearch() {
  const { ask, end } = await serverWith(read('search/corpus.jsonl'));
  const queries: { qid: string; query: string; relevant: string[]; type: string }[] = read('search/queries.dev.jsonl');
  const judgeAll = async (everything: boolean): Promise<Judged[]> => {
    const judged: Judged[] = [];
    for (const { qid, query, relevant, type } of queries) {
      const q = encodeURIComponent(query);
      const { items } = await ask({ url: `/search?limit=20&facets=none&q=${q}${everything ? '' : '&kind=question'}` });
      const hits: boolean[] = items
        .filter(({ kind }: { kind: string }) => kind === 'question')
        .slice(0, 10)
        .map(({ externalId }: { externalId: string }) => relevant.includes(externalId));
      judged.push({
        qid,
        type,
        mrr: reciprocalRank(hits),
        recall: recall(hits, relevant.length),
        ndcg: ndcg(hits, relevant.length),
        first: Number(hits[0] ?? false),
        three: Number(hits.slice(0, 3).some(Boolean)),
      });
    }
    return judged;
  };

  const own = await judgeAll(false);
  printClasses('Search on dev (266 queries), in %', own);
  printClasses('The same among results of every kind', await judgeAll(true));

  // What may be turned without making the index anew; each fifth is judged by what did best on the other four.
  const grid: { setting: string; judged: Judged[] }[] = [];
  const { likeness } = ranking;
  const [synonym, exact] = [likeness.synonym, ranking.exact];
  for (const s of [0.3, 0.4, 0.5, 0.6, 0.7])
    for (const e of [0.1, 0.25, 0.4]) {
      likeness.synonym = s;
      ranking.exact = e;
      grid.push({ setting: `synonym ${s}, exact ${e}`, judged: await judgeAll(false) });
    }
  [likeness.synonym, ranking.exact] = [synonym, exact];
  const held: Judged[] = [];
  for (let fold = 0; fold < 5; fold++) {
    const isHeld = (_: Judged, n: number) => n % 5 === fold;
    const scoreOf = ({ judged }: (typeof grid)[number]) =>
      mean(judged.filter((j, n) => !isHeld(j, n)).map(({ mrr }) => mrr));
    const best = grid.reduce((one, other) => (scoreOf(other) > scoreOf(one) ? other : one));
    held.push(...best.judged.filter(isHeld));
    console.log(`fold ${fold + 1}: ${best.setting}`);
  }
  printClasses('Search on dev by five-fold cross-validation over 15 settings', held);
  await end();
}

function printClasses(title: string, judged: Judged[]) {
  const types = [...new Set(judged.map(({ type }) => type))];
  const percent = (of: keyof Judged, some: Judged[]) => (100 * mean(some.map((one) => Number(one[of])))).toFixed(1);
  const row = (name: string, some: Judged[]) => [
    name,
    String(some.length),
    ...(['mrr', 'recall', 'ndcg', 'first', 'three'] as const).map((of) => percent(of, some)),
    (toReach[name] ?? []).join(' / '),
  ];
  printTable(
    title,
    ['class', 'n', 'MRR@10', 'Recall@10', 'nDCG@10', 'Success@1', 'Success@3', 'to reach'],
    [
      ...types.map((type) =>
        row(
          type,
          judged.filter((one) => one.type === type),
        ),
      ),
      row('all', judged),
    ],
  );
}

interface Original {
  subject: string;
  body: string;
  candidates: { id: string; subject: string; body: string; relevant: boolean; text_missing?: boolean }[];
}

/** SemEval-2016 task 3 B: re-ranking ten candidates, and finding the relevant ones among all. */
async function measureSimilar() {
  const key = ({ subject, body }: { subject: string; body: string }) =>
    `${subject} ${body}`
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const splits = new Map<string, Original[]>(['train', 'dev'].map((split) => [split, read(`similar/${split}.jsonl`)]));
  const docs = new Map<string, Doc>();
  for (const original of [...splits.values()].flat())
    for (const one of original.candidates)
      if (!one.text_missing && key(one) && !docs.has(key(one)))
        docs.set(key(one), { id: one.id, title: one.subject, body: one.body });
  const { ask, end } = await serverWith(
    [...docs.values()].map((doc) => ({ ...doc, title: doc.title || doc.body.slice(0, 80) })),
  );

  const rows: string[][] = [];
  for (const [split, originals] of splits) {
    const figures = { map: [] as number[], mrr: [] as number[], allMrr: [] as number[], allRecall: [] as number[] };
    for (const { subject, body, candidates } of originals) {
      const payload = { title: subject.slice(0, 200) || body.slice(0, 200), body: body.slice(0, 10_000), limit: 100 };
      const { items } = await ask({ method: 'POST', url: '/similar-questions', payload });
      const found: string[] = items.map(({ question }: { question: { externalId: string } }) => question.externalId);
      const placeOf = (one: Original['candidates'][number]) => {
        const place = found.indexOf(docs.get(key(one))?.id ?? '');
        return place < 0 ? found.length : place;
      };
      const ranked = candidates.toSorted((one, other) => placeOf(one) - placeOf(other)).map(({ relevant }) => relevant);
      figures.map.push(averagePrecision(ranked));
      figures.mrr.push(reciprocalRank(ranked));
      const relevant = new Set(candidates.filter((one) => one.relevant).map((one) => docs.get(key(one))?.id));
      if (!relevant.size) continue;
      const hits = found.slice(0, 10).map((id) => relevant.has(id));
      figures.allMrr.push(reciprocalRank(hits));
      figures.allRecall.push(hits.filter(Boolean).length / relevant.size);
    }
    const percent = (values: number[]) => (100 * mean(values)).toFixed(1);
    rows.push([
      split,
      String(originals.length),
      percent(figures.map),
      percent(figures.mrr),
      percent(figures.allMrr),
      percent(figures.allRecall),
    ]);
  }
  rows.push(
    ['BM25 in SQL, dev', '50', '72.1', '79.0', '66.1', '44.9'],
    ['to reach, test', '70', '77', '85', '85', '63'],
  );
  printTable(
    'Similar questions (SemEval-2016 task 3 B), in %',
    ['split', 'n', 'MAP', 'MRR', 'all: MRR@10', 'all: Recall@10'],
    rows,
  );
  await end();
}

if (!existsSync(new URL('search/corpus.jsonl', data)))
  console.log('Not measured: ../shared/data/search is absent (266 queries).');
else await measureSearch();
if (!existsSync(new URL('similar/dev.jsonl', data)))
  console.log('Not measured: ../shared/data/similar is absent (317 questions).');
else await measureSimilar();
