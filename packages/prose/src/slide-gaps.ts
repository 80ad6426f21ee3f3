import type { AnchorWord } from './anchor-words.ts';
import { endMarks } from './sentences.ts';

const FURTHEST = 60;

/**
 * Where a text was only cut or only added to, the words at the edges of that stretch often repeat, and then it could
 * have begun a few words earlier or later with the same result. People cut and add lines and sentences: each such
 * stretch is slid, in place, to where it begins and ends at such a border.
 */
export function slideGaps(a: readonly AnchorWord[], b: readonly AnchorWord[], partners: Int32Array): void {
  slideCuts(a, partners, b.length);
  const back = invert(partners, b.length);
  slideCuts(b, back, a.length);
  partners.fill(-1);
  back.forEach((i, j) => {
    if (i >= 0) partners[i] = j;
  });
}

function invert(partners: Int32Array, length: number): Int32Array {
  const back = new Int32Array(length).fill(-1);
  partners.forEach((partner, index) => {
    if (partner >= 0) back[partner] = index;
  });
  return back;
}

function slideCuts(words: readonly AnchorWord[], partners: Int32Array, otherLength: number): void {
  for (let from = 0; from < words.length; from += 1) {
    if (partners[from]! >= 0) continue;
    let to = from;
    while (to < words.length && partners[to]! < 0) to += 1;
    const before = from > 0 ? partners[from - 1]! : -1;
    const after = to < words.length ? partners[to]! : otherLength;
    if (after === before + 1) slide(words, partners, from, to);
    from = to;
  }
}

function slide(words: readonly AnchorWord[], partners: Int32Array, from: number, to: number): void {
  const follows = (i: number, j: number) => i >= 0 && j < words.length && words[i]!.key === words[j]!.key;
  let up = 0;
  while (
    up < FURTHEST &&
    follows(from - 1 - up, to - 1 - up) &&
    partners[from - 1 - up]! >= 0 &&
    contiguous(partners, from - 1 - up, from - 1)
  )
    up += 1;
  let down = 0;
  while (
    down < FURTHEST &&
    follows(from + down, to + down) &&
    partners[to + down]! >= 0 &&
    contiguous(partners, to, to + down)
  )
    down += 1;

  let best = 0;
  let bestScore = border(words, from) + border(words, to);
  for (let shift = -up; shift <= down; shift += 1) {
    const score = border(words, from + shift) + border(words, to + shift);
    if (score > bestScore || (score === bestScore && Math.abs(shift) < Math.abs(best))) {
      best = shift;
      bestScore = score;
    }
  }
  for (let n = 0; n < -best; n += 1) {
    partners[to - 1 - n] = partners[from - 1 - n]!;
    partners[from - 1 - n] = -1;
  }
  for (let n = 0; n < best; n += 1) {
    partners[from + n] = partners[to + n]!;
    partners[to + n] = -1;
  }
}

function contiguous(partners: Int32Array, from: number, to: number): boolean {
  return partners[to]! - partners[from]! === to - from;
}

/** How well a cut fits before the word at `index`: at a line's start best, then a sentence's, then after a mark. */
function border(words: readonly AnchorWord[], index: number): number {
  const before = words[index - 1];
  if (!before || index >= words.length || before.key === '\n') return 4;
  if (words[index]!.key === '\n') return 3;
  if (endMarks.has(before.key)) return before.end < words[index]!.start ? 2.5 : 0;
  return before.kind === 'mark' && before.end < words[index]!.start ? 1 : 0;
}
