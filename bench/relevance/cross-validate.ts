import type { Db } from '../../apps/api/src/platform/db/connect.ts';
import { indexQuestions } from '../../apps/api/src/search/index-questions.ts';
import { ranking } from '../../apps/api/src/search/ranking.queries.ts';
import { mean } from '../figures.ts';
import { type Judged, judgeAll, printClasses } from './judge-queries.ts';
import type { Query } from './read-data.ts';
import type { Server } from './server-with.ts';

interface Weight {
  name: string;
  /** Where it stands in `ranking`. */
  of: object;
  key: string;
  /** What it may be; a fold begins with the first, which says nothing: as much as the word itself, or what books begin with. */
  values: number[];
  /** What stands there for a value, where that is not the value itself. */
  as?: (value: number) => unknown;
  /** Written into the index, which is made anew for each. */
  isIndexed?: true;
}

const { likeness, fields, aboutAll } = ranking;
const inCode = { ...likeness };
/** As in the code, but so much for a word without an error, and for one that is typed to its end. */
const near = (value: number) => (typed: string, errors: number) =>
  (value * inCode.near(typed, errors)) / inCode.near(typed, 0);
const begun = (value: number) => (typed: string, word: string) =>
  (value * inCode.begun(typed, word)) / inCode.begun(typed, typed);

const weights: Weight[] = [
  { name: 'synonym', of: likeness, key: 'synonym', values: [1, 0.6, 0.3] },
  { name: 'exact', of: ranking, key: 'exact', values: [0, 0.25, 0.4] },
  { name: 'near', of: likeness, key: 'near', values: [1, 0.8, 0.6], as: near },
  { name: 'less near', of: likeness, key: 'lessNear', values: [1, 0.3, 0.1] },
  { name: 'begun', of: likeness, key: 'begun', values: [1, 0.8, 0.6], as: begun },
  { name: 'name', of: likeness, key: 'name', values: [1, 0.9, 0.7] },
  { name: 'about all', of: aboutAll, key: 'weight', values: [1, 0.4, 0.15] },
  { name: 'title', of: fields.title, key: 'weight', values: [1, 2, 3], isIndexed: true },
  { name: 'label', of: ranking, key: 'label', values: [1, 4, 8], isIndexed: true },
  { name: 'saturation', of: ranking, key: 'saturation', values: [1.2, 0.8, 2], isIndexed: true },
];
const before = weights.map(({ of, key }) => Reflect.get(of, key));

const folds = 5;
const isHeld = (n: number, fold: number) => n % folds === fold;
const begin = weights.map(({ values }) => values[0]!);

/**
 * Each fifth of the queries is judged by the weights that do best on the other four, chosen one after the other; the weights begin where
 * nothing has been chosen yet, so that what is in the code, which knows all of the queries, helps none of them.
 */
export async function crossValidate(server: Server, queries: Query[]): Promise<void> {
  const known = new Map<string, Judged[]>();
  let indexed = '';
  const judgedBy = async (setting: number[]): Promise<Judged[]> => {
    const judgedBefore = known.get(setting.join());
    if (judgedBefore) return judgedBefore;
    for (const [at, { of, key, as }] of weights.entries()) Reflect.set(of, key, as ? as(setting[at]!) : setting[at]);
    const index = setting.filter((_, at) => weights[at]!.isIndexed).join();
    if (index !== indexed) await indexAnew(server.db);
    indexed = index;
    const judged = await judgeAll(server, queries);
    known.set(setting.join(), judged);
    return judged;
  };

  const held: Judged[] = [];
  const began = performance.now();
  for (let fold = 0; fold < folds; fold++) {
    const scoreOf = (judged: Judged[]) => mean(judged.filter((_, n) => !isHeld(n, fold)).map(({ mrr }) => mrr));
    let best = begin;
    // What is in the index comes first: it is made anew for the fewest settings then.
    for (const [at, { values }] of [...weights.entries()].reverse()) {
      for (const value of values.slice(1)) {
        const other = best.with(at, value);
        if (scoreOf(await judgedBy(other)) > scoreOf(await judgedBy(best))) best = other;
      }
    }
    (await judgedBy(best)).forEach((one, n) => {
      if (isHeld(n, fold)) held[n] = one;
    });
    console.log(`fold ${fold + 1}: ${weights.map(({ name }, at) => `${name} ${best[at]}`).join(', ')}`);
  }
  // What is measured next is measured as it is in the code.
  for (const [at, { of, key }] of weights.entries()) Reflect.set(of, key, before[at]);
  const seconds = Math.round((performance.now() - began) / 1000);
  printClasses(
    `Search on dev by ${folds}-fold cross-validation: ${weights.length} weights chosen anew by each fold, ${known.size} settings tried, ${seconds} s`,
    held,
  );
}

/** Writes the index with the weights as they are now. */
async function indexAnew(db: Db): Promise<void> {
  const { rows } = (await db.execute('select id from questions')) as unknown as { rows: { id: string }[] };
  const ids = rows.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += 500)
    await db.transaction((tx) => indexQuestions(tx as unknown as Db, ids.slice(from, from + 500)));
}
