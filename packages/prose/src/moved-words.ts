import type { AnchorWord } from './anchor-words.ts';
import type { Trace } from './trace.ts';

const SEED = 3;
/** A seed that stands in more places than this tells nothing. */
const MOST_PLACES = 12;
const MOST_RUNS = 600;
const ROUNDS = 4;
const LEAST_WEIGHT = 18;
/** Of two equal stretches the one beside words that are already placed is meant. */
const BESIDE = 0.1;

interface Run {
  i: number;
  j: number;
  length: number;
  weight: number;
}

/**
 * Looks for stretches of the old text that the alignment lost among those of the new text that it calls inserted: the
 * heaviest first, and none that could as well be another one. Weakly placed words may be taken over.
 */
export function findMovedWords(trace: Trace): void {
  const back = new Int32Array(trace.b.length).fill(-1);
  trace.partners.forEach((partner, i) => {
    if (partner >= 0) back[partner] = i;
  });
  const free = {
    a: (i: number) => i < trace.a.length && (trace.partners[i]! < 0 || trace.weak[i] === 1),
    b: (j: number) => j < trace.b.length && (back[j]! < 0 || trace.weak[back[j]!] === 1),
  };
  let runs = commonRuns(trace, free);
  for (let round = 0; round < ROUNDS && runs.length > 0; round += 1) {
    runs = runs.filter(({ weight }) => weight >= LEAST_WEIGHT).sort((one, other) => other.weight - one.weight);
    runs.splice(MOST_RUNS);
    const cropped: Run[] = [];
    for (const run of runs) {
      const rest = freePart(run, trace, free);
      if (rest.length < run.length) cropped.push(rest);
      else if (!hasRival(run, runs)) place(run, trace, back);
    }
    runs = cropped;
  }
}

function place({ i, j, length }: Run, { partners, weak }: Trace, back: Int32Array): void {
  for (let n = 0; n < length; n += 1) {
    const formerA = back[j + n]!;
    const formerB = partners[i + n]!;
    if (formerA >= 0) partners[formerA] = -1;
    if (formerB >= 0) back[formerB] = -1;
    back[j + n] = i + n;
    partners[i + n] = j + n;
    weak[i + n] = 0;
  }
}

interface Free {
  a: (i: number) => boolean;
  b: (j: number) => boolean;
}

function freePart(run: Run, trace: Trace, free: Free): Run {
  let best = { ...run, length: 0, weight: 0 };
  for (let n = 0; n < run.length; n += 1) {
    const length = freeLength(run.i + n, run.j + n, run.length - n, free);
    if (length > best.length) best = weighed({ i: run.i + n, j: run.j + n, length, weight: 0 }, trace);
    n += length;
  }
  return best;
}

function freeLength(i: number, j: number, most: number, free: Free): number {
  let length = 0;
  while (length < most && free.a(i + length) && free.b(j + length)) length += 1;
  return length;
}

function weighed({ i, j, length }: Run, { a, partners }: Trace): Run {
  let weight = 0;
  for (let n = 0; n < length; n += 1) weight += a[i + n]!.weight;
  if (i > 0 && partners[i - 1] === j - 1) weight += BESIDE;
  if (partners[i + length] === j + length) weight += BESIDE;
  return { i, j, length, weight };
}

function hasRival(run: Run, runs: readonly Run[]): boolean {
  const overlap = (from: number, otherFrom: number, otherLength: number) =>
    2 * (Math.min(from + run.length, otherFrom + otherLength) - Math.max(from, otherFrom)) > run.length;
  return runs.some(
    (other) =>
      other.weight >= run.weight &&
      other.i - other.j !== run.i - run.j &&
      (overlap(run.i, other.i, other.length) || overlap(run.j, other.j, other.length)),
  );
}

function commonRuns(trace: Trace, free: Free): Run[] {
  const { a, b } = trace;
  const places = new Map<string, number[]>();
  for (let j = 0; j + SEED <= b.length; j += 1) {
    if (!free.b(j) || !free.b(j + 1) || !free.b(j + 2)) continue;
    const list = places.get(seedAt(b, j));
    if (list) list.push(j);
    else places.set(seedAt(b, j), [j]);
  }
  const runs: Run[] = [];
  const covered = new Map<number, number>();
  for (let i = 0; i + SEED <= a.length; i += 1) {
    if (!free.a(i) || !free.a(i + 1) || !free.a(i + 2)) continue;
    const here = places.get(seedAt(a, i)) ?? [];
    if (here.length > MOST_PLACES) continue;
    for (const j of here) {
      if ((covered.get(i - j) ?? -1) > i) continue;
      let length = 0;
      while (free.a(i + length) && free.b(j + length) && a[i + length]!.key === b[j + length]!.key) length += 1;
      covered.set(i - j, i + length);
      runs.push(weighed({ i, j, length, weight: 0 }, trace));
    }
  }
  return runs;
}

function seedAt(words: readonly AnchorWord[], at: number): string {
  return `${words[at]!.key} ${words[at + 1]!.key} ${words[at + 2]!.key}`;
}
