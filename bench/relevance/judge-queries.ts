import { mean, printTable } from '../figures.ts';
import { ndcg, recall, reciprocalRank } from './judge.ts';
import { publishedTable, type Query } from './read-data.ts';
import type { Server } from './server-with.ts';

export interface Judged {
  qid: string;
  type: string;
  mrr: number;
  recall: number;
  ndcg: number;
  first: number;
  three: number;
}

/** So many queries are asked at once. */
const atOnce = 4;

/** Asks each query of the server's search, of questions alone or of every kind, and judges where what it looks for stands. */
export async function judgeAll(
  { ask }: Pick<Server, 'ask'>,
  queries: Query[],
  kind: 'question' | 'all' = 'question',
): Promise<Judged[]> {
  const judged: Judged[] = [];
  const left = queries.entries();
  const some = async () => {
    for (const [n, { qid, query, relevant, type }] of left) {
      const q = encodeURIComponent(query);
      const { items } = await ask({
        url: `/search?limit=20&facets=none&q=${q}${kind === 'all' ? '' : '&kind=question'}`,
      });
      const hits: boolean[] = items
        .filter((item: { kind: string }) => item.kind === 'question')
        .slice(0, 10)
        .map(({ externalId }: { externalId: string }) => relevant.includes(externalId));
      judged[n] = {
        qid,
        type,
        mrr: reciprocalRank(hits),
        recall: recall(hits, relevant.length),
        ndcg: ndcg(hits, relevant.length),
        first: Number(hits[0] ?? false),
        three: Number(hits.slice(0, 3).some(Boolean)),
      };
    }
  };
  await Promise.all(Array.from({ length: atOnce }, some));
  return judged;
}

/** What the README of the data calls a kind of query. */
const nameOf: Record<string, string> = {
  drop: 'half the words',
  'company-topic': 'company + topic',
  'company-words': 'company + words',
};

export const percent = (of: Exclude<keyof Judged, 'qid' | 'type'>, some: Judged[]): string =>
  (100 * mean(some.map((one) => one[of]))).toFixed(1);

/** Prints the figures of each class beside those that are published with the data (of dev, MRR@10 / Recall@10). */
export function printClasses(title: string, judged: Judged[]): void {
  const [columns = [], ...published] = publishedTable('search/README.md');
  const row = (name: string, some: Judged[]) => [
    name,
    String(some.length),
    ...(['mrr', 'recall', 'three', 'ndcg', 'first'] as const).map((of) => percent(of, some)),
    ...columns.slice(1).map((_, at) => {
      const known = published.find(([type]) => type === (nameOf[name] ?? name))?.[at + 1] ?? '';
      return known.replace(/ \(.*/, '');
    }),
  ];
  printTable(
    `${title}, in %; published figures are MRR@10 / Recall@10`,
    ['class', 'n', 'MRR@10', 'Recall@10', 'Success@3', 'nDCG@10', 'Success@1', ...columns.slice(1)],
    [
      ...[...new Set(judged.map(({ type }) => type))].map((type) =>
        row(
          type,
          judged.filter((one) => one.type === type),
        ),
      ),
      row('all', judged),
    ],
  );
}
