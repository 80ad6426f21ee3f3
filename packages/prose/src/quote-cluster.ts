import type { AnchorWord } from './anchor-words.ts';
import type { Trace } from './trace.ts';

/** Words of a passage (indexes of the old text) that went together. */
export interface Cluster {
  words: number[];
  weight: number;
  /** The weight of those that are not possibly chance. */
  solid: number;
}

/** How many clusters a word may still join: keeps a passage of thousands of scattered words fast. */
const MOST_OPEN = 16;

/** The heaviest group of the passage's words that stayed together, freed of stray words at its edges. */
export function clusterOf(trace: Trace, inside: readonly number[], total: number): Cluster | undefined {
  const [heaviest] = clusters(trace, inside, total).toSorted((one, other) => other.weight - one.weight);
  if (heaviest) trimEdges(trace, heaviest);
  return heaviest;
}

export /** The weight of the new text's words between two of its words. */
function between({ sumsB }: Trace, from: number, to: number): number {
  return Math.max(0, sumsB[to]! - sumsB[from + 1]!);
}

/** The weight of some words of the old text. */
export function weigh(a: readonly AnchorWord[], words: readonly number[]): number {
  return words.reduce((sum, i) => sum + a[i]!.weight, 0);
}

/** Words of the passage that went together: in their order, without a gap wider than the passage. */
function clusters(trace: Trace, inside: readonly number[], total: number): Cluster[] {
  const { a, partners, weak } = trace;
  const found: Cluster[] = [];
  for (const i of inside) {
    if (partners[i]! < 0) continue;
    let cluster = found.slice(-MOST_OPEN).findLast(({ words }) => {
      const before = partners[words.at(-1)!]!;
      return before < partners[i]! && between(trace, before, partners[i]!) <= 1.5 * total + 20;
    });
    if (!cluster) {
      cluster = { words: [], weight: 0, solid: 0 };
      found.push(cluster);
    }
    cluster.words.push(i);
    cluster.weight += a[i]!.weight;
    if (!weak[i]) cluster.solid += a[i]!.weight;
  }
  return found;
}

/** Lets go of first and last words that stand apart from the others by more than they weigh: most likely chance. */
function trimEdges(trace: Trace, cluster: Cluster): void {
  const { a, partners, weak } = trace;
  for (const last of [true, false]) {
    let edge = 0;
    for (let n = 1; n < cluster.words.length; n += 1) {
      const outer = cluster.words.at(last ? -n : n - 1)!;
      const inner = cluster.words.at(last ? -n - 1 : n)!;
      edge += a[outer]!.weight;
      if (2 * edge > cluster.weight) break;
      const gap = between(
        trace,
        Math.min(partners[outer]!, partners[inner]!),
        Math.max(partners[outer]!, partners[inner]!),
      );
      const step = last ? 1 : -1;
      const outermost = cluster.words.at(last ? -1 : 0)!;
      const loose =
        edge < 1
          ? gap > 2
          : gap > 3 * edge + 4 && weak[outer] && partners[outermost + step] !== partners[outermost]! + step;
      if (!loose) continue;
      cluster.words.splice(last ? -n : 0, n);
      cluster.weight -= edge;
      cluster.solid = Math.min(cluster.solid, cluster.weight);
      edge = 0;
      n = 0;
    }
  }
}
