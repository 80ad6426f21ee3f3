import type { AnchorWord } from './anchor-words.ts';
import { heaviestChain, type Link } from './rising-chain.ts';
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
/** Two long texts are first cut at sentences that occur once in each, until at most so many pairs are possible between. */
const MOST_PAIRS = 250_000;
const LANDMARK = 6;

/**
 * Pairs the sentences of two texts in one order, so that the sum of their likenesses, by the weight of the words, is
 * greatest: the heaviest chain of sentences that are half alike or more, the alignment of Needleman and Wunsch (1970)
 * where a gap costs nothing.
 */
export function pairSentences({ a, b, x, y, sentencesA, sentencesB }: Texts): Pair[] {
  const { rarity, ofA, ofB } = bagsOf({ a, b, x, y, sentencesA, sentencesB });
  const part = (fromA: number, toA: number, fromB: number, toB: number) =>
    betweenEnds(ofA.slice(fromA, toA), ofB.slice(fromB, toB), (middleA, middleB) =>
      middleA.length * middleB.length > MOST_PAIRS ? [] : bestPairs(middleA, middleB, rarity),
    );
  if (ofA.length * ofB.length <= MOST_PAIRS) return part(0, ofA.length, 0, ofB.length);

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
  const links: (Pair & Link)[] = [];
  for (const one of ofA) {
    // From the last to the first, for no chain has two of one sentence then.
    const like = likeness.toEach(one, ENOUGH).sort((former, latter) => latter.index - former.index);
    for (const { index, likeness: found } of like) {
      const other = ofB[index]!;
      const weight = found * found * (one.weight + other.weight);
      links.push({ one: one.sentence, other: other.sentence, likeness: found, place: index, length: 1, weight });
    }
  }
  return heaviestChain(links, ofB.length);
}
