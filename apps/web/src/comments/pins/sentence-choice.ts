import type { Passage } from './text-index.ts';

/** Sentences chosen by keyboard or tap: from where one began to where one extended it, by their numbers. */
export interface Choice {
  from: number;
  to: number;
}

/** The choice one sentence on (`step` 1) or back (-1); `extend` keeps where it began. Stops at both ends. */
export function stepChoice({ from, to }: Choice, step: 1 | -1, extend: boolean, count: number): Choice {
  const next = Math.min(count - 1, Math.max(0, to + step));
  return { from: extend ? from : next, to: next };
}

/** The words from the first to the last sentence of a choice. */
export function chosenPassage(sentences: readonly Passage[], { from, to }: Choice): Passage | null {
  const [first, last] = [sentences[Math.min(from, to)], sentences[Math.max(from, to)]];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** The number of the sentence at an offset, or of the next one after it; the last one behind all. */
export function sentenceAt(sentences: readonly Passage[], offset: number): number {
  const found = sentences.findIndex(({ end }) => offset < end);
  return found < 0 ? sentences.length - 1 : found;
}
