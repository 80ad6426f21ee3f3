import type { AnchorWord } from './anchor-words.ts';
import { between, clusterOf, weigh } from './quote-cluster.ts';
import { isEnough } from './quote-evidence.ts';
import { withRewrittenEdges } from './rewritten-edges.ts';
import type { Trace } from './trace.ts';

/** Where a quoted passage is in another version of its text: offsets in UTF-16 units, none when it is gone. */
export interface Place {
  status: 'kept' | 'changed' | 'moved' | 'gone';
  start?: number;
  end?: number;
}

/** Finds the place of a passage of the old text by where its words went; `gone` unless the evidence is good. */
export function followQuote(trace: Trace, quote: { start: number; end: number }): Place {
  const { a, b, partners } = trace;
  const inside = wordsInside(a, quote);
  const total = weigh(a, inside);
  const cluster = clusterOf(trace, inside, total);
  if (!cluster || !isEnough(trace, inside, total, cluster)) return { status: 'gone' };

  const [first, last] = [cluster.words[0]!, cluster.words.at(-1)!];
  const [from, to] = [partners[first]!, partners[last]!];
  if (between(trace, from - 1, to + 1) > 3 * total + 20) return { status: 'gone' };
  // A passage may begin or end inside of a word.
  const start = b[from]!.start + (a[first]!.text === b[from]!.text ? Math.max(0, quote.start - a[first]!.start) : 0);
  const end = b[to]!.end - (a[last]!.text === b[to]!.text ? Math.max(0, a[last]!.end - quote.end) : 0);
  const status = statusOf(trace, inside, cluster.words);
  if (status === 'kept') return { status, start, end };
  const all = [inside[0]!, inside.at(-1)!] as const;
  const [begun, ended] = withRewrittenEdges(trace, all, [first, last], [from, to], total);
  return { status, start: begun < from ? b[begun]!.start : start, end: ended > to ? b[ended]!.end : end };
}

function statusOf({ a, b, partners, blocks }: Trace, inside: readonly number[], found: readonly number[]) {
  const away = found.filter((i) => blocks[i]! > 0);
  if (2 * weigh(a, away) > weigh(a, found)) return 'moved';
  const there = b.slice(partners[found[0]!], partners[found.at(-1)!]! + 1).filter(({ kind }) => kind === 'word').length;
  const same = [inside, found].every((words) => words.filter((i) => a[i]!.kind === 'word').length === there);
  return same ? 'kept' : 'changed';
}

function wordsInside(a: readonly AnchorWord[], quote: { start: number; end: number }): number[] {
  let low = 0;
  let high = a.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (a[mid]!.end <= quote.start) low = mid + 1;
    else high = mid;
  }
  const inside: number[] = [];
  for (let i = low; i < a.length && a[i]!.start < quote.end; i += 1) if (a[i]!.key !== '\n') inside.push(i);
  return inside;
}
