import { alignTokens, numberTokens } from './align-tokens.ts';
import { heaviestChain } from './rising-chain.ts';
import { type Keyed, samePairs, sentencesOf } from './sentences.ts';

const SHORTEST_LANDMARK = 4;

/**
 * Aligns the words of two texts (see `alignTokens` for the result): first whole sentences that occur once in each, the
 * heaviest chain of them in one order (patience diff), then words between those. This keeps a rewritten text from being
 * matched by its commonest words, and long texts fast.
 */
export function alignWords(a: readonly Keyed[], b: readonly Keyed[]): Int32Array {
  const [x, y] = numberTokens(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  );
  const pairs = samePairs(sentencesOf(a, x), sentencesOf(b, y), SHORTEST_LANDMARK).map(([one, other]) => {
    const length = one.end - one.start;
    return { from: one.start, place: other.start, length, weight: length };
  });
  const partners = new Int32Array(a.length).fill(-1);
  for (const { from, place, length } of heaviestChain(pairs, b.length))
    for (let n = 0; n < length; n += 1) partners[from + n] = place + n;
  fillGaps(x, y, partners);
  return partners;
}

/** Aligns, in place, what lies between partners that are already known and rise. */
export function fillGaps(x: Int32Array, y: Int32Array, partners: Int32Array): void {
  let fromA = 0;
  let fromB = 0;
  for (let toA = 0; toA <= x.length; toA += 1) {
    const toB = toA < x.length ? partners[toA]! : y.length;
    if (toB < 0) continue;
    if (toA > fromA && toB > fromB) {
      const between = alignTokens(x.subarray(fromA, toA), y.subarray(fromB, toB));
      for (let n = 0; n < between.length; n += 1) if (between[n]! >= 0) partners[fromA + n] = fromB + between[n]!;
    }
    fromA = toA + 1;
    fromB = toB + 1;
  }
}
