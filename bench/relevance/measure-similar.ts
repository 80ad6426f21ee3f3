import { mean, printTable } from '../figures.ts';
import { averagePrecision, reciprocalRank } from './judge.ts';
import { type Doc, publishedTable, read } from './read-data.ts';
import { serverWith } from './server-with.ts';

interface Original {
  subject: string;
  body: string;
  candidates: { id: string; subject: string; body: string; relevant: boolean; text_missing?: boolean }[];
}

/** SemEval-2016 task 3 B: re-ranking ten candidates, and finding the relevant ones among all. */
export async function measureSimilar(): Promise<void> {
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
    const figures = { map: [], mrr: [], three: [], allMrr: [], allRecall: [], allThree: [] } as Record<
      string,
      number[]
    >;
    const add = (more: Record<string, number>) => {
      for (const [name, value] of Object.entries(more)) figures[name]!.push(value);
    };
    for (const { subject, body, candidates } of originals) {
      const payload = { title: subject.slice(0, 200) || body.slice(0, 200), body: body.slice(0, 10_000), limit: 100 };
      const { items } = await ask({ method: 'POST', url: '/similar-questions', payload });
      const found: string[] = items.map(({ question }: { question: { externalId: string } }) => question.externalId);
      const placeOf = (one: Original['candidates'][number]) => {
        const place = found.indexOf(docs.get(key(one))?.id ?? '');
        return place < 0 ? found.length : place;
      };
      const ranked = candidates.toSorted((one, other) => placeOf(one) - placeOf(other)).map(({ relevant }) => relevant);
      add({ map: averagePrecision(ranked), mrr: reciprocalRank(ranked), three: amongThree(ranked) });
      const relevant = new Set(candidates.filter((one) => one.relevant).map((one) => docs.get(key(one))?.id));
      if (!relevant.size) continue;
      const hits = found.slice(0, 10).map((id) => relevant.has(id));
      add({
        allMrr: reciprocalRank(hits),
        allRecall: hits.filter(Boolean).length / relevant.size,
        allThree: amongThree(hits),
      });
    }
    const percent = (name: string) => (100 * mean(figures[name]!)).toFixed(1);
    const pair = (one: string, other: string) => `${percent(one)} / ${percent(other)}`;
    rows.push([
      `ours, ${split} (${originals.length})`,
      pair('map', 'mrr'),
      percent('three'),
      pair('allMrr', 'allRecall'),
      percent('allThree'),
    ]);
  }
  // The published table: name, dev and test of the ten, dev and test of all.
  const [, ...published] = publishedTable('similar/README.md');
  for (const [name = '', dev = '', , all = ''] of published) if (dev) rows.push([`${name}, dev`, dev, '', all, '']);
  for (const [name = '', , test = '', , all = ''] of published)
    if (test) rows.push([`${name}, test`, test, '', all, '']);
  printTable(
    'Similar questions (SemEval-2016 task 3 B), in %; test is kept aside, Success@3 is published nowhere',
    ['method', 'ten: MAP / MRR', 'Success@3', 'all: MRR@10 / Recall@10', 'Success@3'],
    rows,
  );
  await end();
}

const amongThree = (hits: boolean[]): number => Number(hits.slice(0, 3).some(Boolean));
