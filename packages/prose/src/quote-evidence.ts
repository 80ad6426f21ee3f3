import { between, type Cluster } from './quote-cluster.ts';
import type { Trace } from './trace.ts';

/** A passage lighter than this, two or three words, is placed only together with its surroundings. */
const SHORT = 18;
const SUPPORT = 5;
const ALIKE = 0.45;

/** Whether what is left of a passage is enough to say that it is there: half of it, or less where its border held. */
export function isEnough(trace: Trace, inside: readonly number[], total: number, cluster: Cluster): boolean {
  const { a, partners } = trace;
  const isWord = (i: number) => a[i]!.kind === 'word';
  const share = Math.max(
    cluster.weight / total,
    cluster.words.filter(isWord).length / (inside.filter(isWord).length || 1),
  );
  const [first, last] = [cluster.words[0]!, cluster.words.at(-1)!];
  if (total < SHORT)
    return share >= 0.6 && cluster.solid > 0 && support(trace, first, -1) + support(trace, last, 1) >= SUPPORT;

  const carried = carriesOn(trace, inside[0]!, -1) || carriesOn(trace, inside.at(-1)!, 1);
  const likeness = (2 * cluster.weight) / (total + between(trace, partners[first]! - 1, partners[last]! + 1));
  if (share >= 0.5) return (cluster.solid > 0 || share >= 0.7) && (carried || likeness >= ALIKE);
  return share >= 0.3 && cluster.solid >= 15 && carried;
}

/** The weight of the words just outside of the passage that went along with it, without a gap. */
function support({ a, partners }: Trace, edge: number, step: number): number {
  let weight = 0;
  for (let i = edge + step; a[i] && weight < SUPPORT; i += step) {
    if (partners[i] !== partners[edge]! + i - edge) return weight;
    weight += a[i]!.key === '\n' ? 2 : a[i]!.weight;
  }
  return SUPPORT;
}

/** Whether the passage's first or last word kept its neighbours outside of the passage. */
function carriesOn({ partners, weak, a }: Trace, edge: number, step: number): boolean {
  if (partners[edge]! < 0 || weak[edge]) return false;
  for (let n = 1; n <= 3; n += 1) {
    const i = edge + step * n;
    if (i < 0 || i >= a.length) return true;
    if (partners[i] !== partners[edge]! + step * n) return false;
  }
  return true;
}
