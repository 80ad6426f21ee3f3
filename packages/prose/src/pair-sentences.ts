import type { AnchorWord } from './anchor-words.ts';
import { heaviestChain } from './rising-chain.ts';
import { type Bag, bagsOf, Likeness } from './sentence-likeness.ts';
import { type Sentence, samePairs } from './sentences.ts';

/** Two sentences of which the second is the first's later form; `likeness` 1 when nothing changed. */
export interface Pair {
  one: Sentence;
  other: Sentence;
  likeness: number;
}

interface Texts {
  a: readonly AnchorWord[];
  b: readonly AnchorWord[];
  x: Int32Array;
  y: Int32Array;
  sentencesA: readonly Sentence[];
  sentencesB: readonly Sentence[];
}

const ENOUGH = 0.5;
/** Two long texts are first cut at sentences that occur once in each, until the table between them has at most this size. */
const MOST_CELLS = 250_000;
const LANDMARK = 6;

/**
 * Pairs the sentences of two texts in one order, so that the sum of their likenesses, by the weight of the words, is
 * greatest (Needleman and Wunsch, 1970). Sentences whose likeness is below one half are never a pair.
 */
export function pairSentences({ a, b, x, y, sentencesA, sentencesB }: Texts): Pair[] {
  const { rarity, ofA, ofB } = bagsOf({ a, b, x, y, sentencesA, sentencesB });
  const part = (fromA: number, toA: number, fromB: number, toB: number) =>
    betweenEnds(ofA.slice(fromA, toA), ofB.slice(fromB, toB), (middleA, middleB) =>
      middleA.length * middleB.length > MOST_CELLS ? [] : bestPairs(middleA, middleB, rarity),
    );
  if (ofA.length * ofB.length <= MOST_CELLS) return part(0, ofA.length, 0, ofB.length);

  const indexA = new Map(sentencesA.map((sentence, index) => [sentence, index]));
  const indexB = new Map(sentencesB.map((sentence, index) => [sentence, index]));
  const landmarks = samePairs(sentencesA, sentencesB, LANDMARK).map(([one, other]) => {
    const length = one.end - one.start;
    return { one, other, place: other.start, length, weight: length };
  });
  const pairs: Pair[] = [];
  let [fromA, fromB] = [0, 0];
  for (const { one, other } of heaviestChain(landmarks, b.length)) {
    const [toA, toB] = [indexA.get(one)!, indexB.get(other)!];
    pairs.push(...part(fromA, toA, fromB, toB), { one, other, likeness: 1 });
    [fromA, fromB] = [toA + 1, toB + 1];
  }
  return [...pairs, ...part(fromA, ofA.length, fromB, ofB.length)];
}

/** Equal sentences at both ends are pairs of some best pairing; only what lies between is compared. */
function betweenEnds(
  ofA: readonly Bag[],
  ofB: readonly Bag[],
  compare: (middleA: readonly Bag[], middleB: readonly Bag[]) => Pair[],
): Pair[] {
  const pairOf = (i: number, j: number): Pair => ({ one: ofA[i]!.sentence, other: ofB[j]!.sentence, likeness: 1 });
  const same = (i: number, j: number) => ofA[i]!.sentence.key === ofB[j]!.sentence.key;
  const shorter = Math.min(ofA.length, ofB.length);
  let head = 0;
  while (head < shorter && same(head, head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && same(ofA.length - 1 - tail, ofB.length - 1 - tail)) tail += 1;
  const [endA, endB] = [ofA.length - tail, ofB.length - tail];
  return [
    ...Array.from({ length: head }, (_, n) => pairOf(n, n)),
    ...compare(ofA.slice(head, endA), ofB.slice(head, endB)),
    ...Array.from({ length: tail }, (_, n) => pairOf(endA + n, endB + n)),
  ];
}

function bestPairs(ofA: readonly Bag[], ofB: readonly Bag[], rarity: Float64Array): Pair[] {
  const likeness = new Likeness(rarity, ofB);
  const width = ofB.length + 1;
  const sums = new Float64Array((ofA.length + 1) * width);
  const likenesses = new Float32Array(sums.length);
  for (let i = 1; i <= ofA.length; i += 1) {
    const one = ofA[i - 1]!;
    const toEach = likeness.toEach(one, ENOUGH);
    for (let j = 1, here = i * width + 1; j < width; j += 1, here += 1) {
      let best = Math.max(sums[here - 1]!, sums[here - width]!);
      const found = toEach[j - 1]!;
      if (found > 0) {
        likenesses[here] = found;
        best = Math.max(best, sums[here - width - 1]! + found * found * (one.weight + ofB[j - 1]!.weight));
      }
      sums[here] = best;
    }
  }
  const pairs: Pair[] = [];
  for (let i = ofA.length, j = ofB.length; i > 0 && j > 0; ) {
    const here = i * width + j;
    if (sums[here] === sums[here - width]) i -= 1;
    else if (sums[here] === sums[here - 1]) j -= 1;
    else pairs.push({ likeness: likenesses[here]!, one: ofA[--i]!.sentence, other: ofB[--j]!.sentence });
  }
  return pairs.reverse();
}
