import { readThreads } from '../../apps/api/seed/read-demo.ts';
import { createAnchor, type Place, placeAnchor } from '../../packages/prose/src/anchor.ts';
import { plainText } from '../../packages/prose/src/plain-text.ts';
import { overSeeds, printTable, seeds } from '../figures.ts';
import { Random } from '../random.ts';
import { reviseAtRandom, type Truth } from './revise-at-random.ts';

type Verdict = 'correct' | 'misnamed' | 'admitted' | 'wrong';
const REVISIONS = 60;

/**
 * The same question put to revisions that no threshold was set on: answers of the sample community, revised by a generator of
 * another kind than that of data/anchors, twenty times over. Verdicts are those of data/anchors/score.mjs.
 */
export function scoreRandomRevisions(show: number): void {
  const texts = readThreads().flatMap(({ blocks }) =>
    blocks.flatMap(({ kind, text }) => (kind === 'answer' && text.length > 400 ? [plainText(text)] : [])),
  );
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?])\s+/).filter((one) => /^[A-Z].{20,200}$/.test(one)));
  const runs = seeds.map((seed) => {
    const random = new Random(seed);
    const verdicts: { kind: string; verdict: Verdict }[] = [];
    for (let n = 0; n < REVISIONS; n += 1) {
      const { oldText, newText, quoted } = reviseAtRandom(random.one(texts), sentences, random);
      for (const { quote, truth } of quoted) {
        const place = placeAnchor(createAnchor(oldText, quote), newText, { oldText });
        const verdict = judge(truth, place);
        verdicts.push({ kind: truth.kind, verdict });
        if (verdict === 'wrong' && show-- > 0) tell(seed, oldText, newText, quote, truth, place);
      }
    }
    return verdicts;
  });
  const rows = ['all', 'kept', 'changed', 'gone'].map((kind) => {
    const chosen = runs.map((verdicts) => verdicts.filter((one) => kind === 'all' || one.kind === kind));
    const share = (verdict: Verdict) =>
      overSeeds(
        chosen.map((run) => (100 * run.filter((one) => one.verdict === verdict).length) / run.length),
        1,
      );
    const count = chosen.reduce((sum, run) => sum + run.length, 0);
    return [kind, String(count), share('correct'), share('misnamed'), share('admitted'), share('wrong')];
  });
  printTable(
    `${texts.length} answers of the sample, revised at random, ${REVISIONS} a seed, seeds 1-20: % of quotes, median over seeds and range`,
    ['what became of them', 'quotes', 'correct', 'misnamed', 'admitted', 'WRONG'],
    rows,
  );
}

function judge(truth: Truth, { status, start, end }: Place): Verdict {
  const claims = start !== undefined && end !== undefined && end > start;
  if (truth.kind === 'gone') return claims ? 'wrong' : 'correct';
  if (!claims) return 'admitted';
  const shared = Math.max(0, Math.min(truth.end!, end) - Math.max(truth.start!, start));
  if (shared / (truth.end! - truth.start! + end - start - shared) < 0.5) return 'wrong';
  return truth.accept.includes(status) ? 'correct' : 'misnamed';
}

function tell(
  seed: number,
  oldText: string,
  newText: string,
  quote: { start: number; end: number },
  truth: Truth,
  place: Place,
): void {
  const around = (text: string, { start = 0, end = 0 }: { start?: number; end?: number }) =>
    `${text.slice(Math.max(0, start - 50), start)}【${text.slice(start, end)}】${text.slice(end, end + 50)}`.replaceAll(
      '\n',
      '⏎',
    );
  console.log(
    `\nseed ${seed}, ${truth.kind}\n  OLD ${around(oldText, quote)}\n  TRUE ${around(newText, truth)}\n  GOT ${place.status} ${around(newText, place)}`,
  );
}
