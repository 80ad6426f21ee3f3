import { alignTokens, numberTokens } from './align-tokens.ts';
import { fillGaps } from './align-words.ts';
import { type AnchorWord, anchorWords } from './anchor-words.ts';
import { findMovedWords } from './moved-words.ts';
import { nameMoves } from './name-moves.ts';
import { type Pair, pairSentences } from './pair-sentences.ts';
import { samePairs, sentencesOf } from './sentences.ts';
import { slideGaps } from './slide-gaps.ts';
import { markStrays } from './stray-words.ts';
import type { Trace } from './trace.ts';

/** Tokens from which on a sentence that occurs once in each text is the same one wherever it stands. */
const LONG_SENTENCE = 7;
/** The weight (see `AnchorWord`) from which on shared words are taken as fixed within a pair of sentences: about two words. */
const LEAST_RUN = 9;

/**
 * Follows every word of one version of a text into another, without looking at any passage in particular:
 *
 * 1. sentences (and lines) are paired in order by likeness, and what the two of a pair share is fixed (`pairSentences`);
 * 2. long sentences that occur once in each text but out of order are set aside as moved;
 * 3. what lies between is aligned word by word (`fillGaps`), cuts and additions are slid to the borders of sentences and
 *    lines (`slideGaps`), and single words among rewritten ones are marked as possible chance (`markStrays`);
 * 4. stretches that the alignment lost are looked for among inserted words only (`findMovedWords`), never among words that
 *    have a better explanation: so the copy of a deleted sentence is not taken for it;
 * 5. of all stretches the heaviest in one order stayed, the others moved (`nameMoves`).
 *
 * The thresholds here and in the steps were set on real revisions (`../shared/data/anchors`); small changes to them change
 * little. Takes any two texts; two of 30,000 characters take at most about half a second.
 */
export function traceWords(oldText: string, newText: string): Trace {
  const a = anchorWords(oldText);
  const b = anchorWords(newText);
  const [x, y] = numberTokens(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  );
  const sentencesA = sentencesOf(a, x);
  const sentencesB = sentencesOf(b, y);
  const partners = new Int32Array(a.length).fill(-1);
  const trace: Trace = {
    a,
    b,
    x,
    y,
    sentencesA,
    sentencesB,
    partners,
    blocks: new Int32Array(a.length),
    sumsA: sumsOf(a),
    sumsB: sumsOf(b),
    weak: new Uint8Array(a.length),
  };

  const pairs = pairSentences(trace);
  for (const pair of pairs) fixWords(pair, trace);
  const pairedA = new Set(pairs.map(({ one }) => one));
  const pairedB = new Set(pairs.map(({ other }) => other));
  const crossing = samePairs(sentencesA, sentencesB, LONG_SENTENCE).filter(
    ([one, other]) => !pairedA.has(one) && !pairedB.has(other),
  );
  // A sentence that is set aside may not be matched by anything else: its words become numbers that occur only once.
  const [restX, restY] = [x.slice(), y.slice()];
  for (const [one, other] of crossing) {
    for (let i = one.start; i < one.end; i += 1) restX[i] = -1 - 2 * i;
    for (let j = other.start; j < other.end; j += 1) restY[j] = -2 - 2 * j;
  }
  fillGaps(restX, restY, partners);
  slideGaps(a, b, partners);
  markStrays(trace);
  markLonelyCopies(trace, pairs);
  for (const [one, other] of crossing)
    for (let n = 0; n < one.end - one.start; n += 1) partners[one.start + n] = other.start + n;
  findMovedWords(trace);
  nameMoves(trace);
  return trace;
}

/** A repeated sentence paired without either neighbour may be the wrong copy: a better explanation may take its words over. */
function markLonelyCopies({ sentencesA, sentencesB, weak }: Trace, pairs: readonly Pair[]): void {
  const partner = new Map(pairs.map(({ one, other }) => [one, other]));
  const indexB = new Map(sentencesB.map((sentence, index) => [sentence, index]));
  const copies = new Map<string, number>();
  for (const { key } of sentencesA) copies.set(key, (copies.get(key) ?? 0) + 1);
  sentencesA.forEach((one, index) => {
    const other = partner.get(one);
    if (!other || copies.get(one.key) === 1) return;
    const at = indexB.get(other)!;
    const beside = (step: number) => {
      const near = sentencesA[index + step];
      return near ? partner.get(near) === sentencesB[at + step] : sentencesB[at + step] === undefined;
    };
    if (!beside(-1) && !beside(1)) weak.fill(1, one.start, one.end);
  });
}

/** Within a pair only runs that say something are fixed; the rest is left to the alignment between them. */
function fixWords({ one, other }: Pair, { a, x, y, partners }: Trace): void {
  if (one.key === other.key) {
    for (let n = 0; n < one.end - one.start; n += 1) partners[one.start + n] = other.start + n;
    return;
  }
  const inner = alignTokens(x.subarray(one.start, one.end), y.subarray(other.start, other.end));
  for (let from = 0; from < inner.length; from += 1) {
    if (inner[from]! < 0) continue;
    let to = from + 1;
    let weight = a[one.start + from]!.weight;
    while (to < inner.length && inner[to] === inner[to - 1]! + 1) weight += a[one.start + to++]!.weight;
    const whole = to - from === one.end - one.start;
    if (weight >= LEAST_RUN || whole)
      for (let n = from; n < to; n += 1) partners[one.start + n] = other.start + inner[n]!;
    from = to - 1;
  }
}

function sumsOf(words: readonly AnchorWord[]): Float64Array {
  const sums = new Float64Array(words.length + 1);
  words.forEach(({ weight }, index) => {
    sums[index + 1] = sums[index]! + weight;
  });
  return sums;
}
