import { alignTokens, numberTokens } from './align-tokens.ts';
import { type AnchorWord, anchorWords } from './anchor-words.ts';
import type { Place } from './follow-quote.ts';

const CONTEXT = 10;
const MOST_CANDIDATES = 12;
/** By how much the best candidate must be better than the next one. */
const MARGIN = 0.2;

interface Candidate {
  from: number;
  to: number;
  /** How much of the passage is there, 0 to 1, and how much of what is there belongs to it. */
  likeness: number;
  /** How much of the words before and after it are those around the passage, 0 to 1. */
  context: number;
}

/**
 * Finds a passage in a text by itself and the words around it, without the text it was quoted from: whole copies first,
 * told apart by their surroundings, then edited ones. What is neither unique nor surrounded as before counts as gone.
 */
export function searchQuote(quote: { exact: string; prefix: string; suffix: string }, newText: string): Place {
  const b = anchorWords(newText).filter(({ key }) => key !== '\n');
  const words = (text: string) => anchorWords(text).filter(({ key }) => key !== '\n');
  const inside = words(quote.exact);
  const before = words(quote.prefix).slice(-CONTEXT);
  const after = words(quote.suffix).slice(0, CONTEXT);
  const weight = weigh(inside);
  if (inside.length === 0) return { status: 'gone' };

  const surround = (found: Omit<Candidate, 'context'>): Candidate => {
    const head = shared(before, b.slice(Math.max(0, found.from - CONTEXT), found.from));
    const tail = shared(after, b.slice(found.to, found.to + CONTEXT));
    return { ...found, context: (head + tail) / 2 };
  };
  const copies = wholeCopies(inside, b).map((from) => surround({ from, to: from + inside.length, likeness: 1 }));
  const candidates = copies.length > 0 ? copies : editedCopies(inside, b).map(surround);
  candidates.sort((one, other) => score(other) - score(one));
  const [best, next] = candidates;
  if (!best || (next && score(best) - score(next) < MARGIN)) return { status: 'gone' };

  const needed = best.likeness === 1 ? (weight >= 40 ? 0.2 : 0.6) : best.likeness >= 0.8 && weight >= 60 ? 0.5 : 0.6;
  if (best.context < needed) return { status: 'gone' };
  const place = { start: b[best.from]!.start, end: b[best.to - 1]!.end };
  return { status: best.context < 0.4 ? 'moved' : best.likeness === 1 ? 'kept' : 'changed', ...place };
}

function score({ likeness, context }: Candidate): number {
  return likeness + context;
}

function weigh(words: readonly AnchorWord[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

/** The share of the words of `one`, by weight, that stand in `other` in the same order. */
function shared(one: readonly AnchorWord[], other: readonly AnchorWord[]): number {
  if (one.length === 0) return other.length === 0 ? 1 : 0.5;
  const partners = alignTokens(...numberTokens(keysOf(one), keysOf(other)));
  return weigh(one.filter((_, index) => partners[index]! >= 0)) / (weigh(one) || 1);
}

function keysOf(words: readonly AnchorWord[]): string[] {
  return words.map(({ key }) => key);
}

function wholeCopies(inside: readonly AnchorWord[], b: readonly AnchorWord[]): number[] {
  const found: number[] = [];
  for (let from = 0; from + inside.length <= b.length; from += 1)
    if (inside.every(({ key }, n) => b[from + n]!.key === key)) found.push(from);
  return found;
}

/** Places where many of the passage's words stand at about the right distance from each other. */
function editedCopies(inside: readonly AnchorWord[], b: readonly AnchorWord[]): Omit<Candidate, 'context'>[] {
  const places = new Map<string, number[]>();
  b.forEach(({ key, kind }, j) => {
    if (kind !== 'word') return;
    const list = places.get(key);
    if (list) list.push(j);
    else places.set(key, [j]);
  });
  const votes = new Map<number, number>();
  inside.forEach(({ key, weight }, i) => {
    const here = places.get(key) ?? [];
    for (const j of here) {
      const cell = Math.max(0, Math.floor((j - i) / 4));
      for (const near of [cell - 1, cell, cell + 1]) votes.set(near, (votes.get(near) ?? 0) + weight / here.length);
    }
  });
  const best = [...votes].sort((one, other) => other[1] - one[1]).slice(0, MOST_CANDIDATES);
  const found: Omit<Candidate, 'context'>[] = [];
  for (const [cell] of best) {
    const from = Math.max(0, cell * 4 - 8);
    const there = b.slice(from, cell * 4 + Math.ceil(inside.length * 1.5) + 12);
    const matched = [...alignTokens(...numberTokens(keysOf(inside), keysOf(there)))].filter((partner) => partner >= 0);
    if (matched.length === 0) continue;
    const [first, last] = [from + matched[0]!, from + matched.at(-1)! + 1];
    if (found.some((other) => first < other.to && other.from < last)) continue;
    const common = weigh(matched.map((partner) => there[partner]!));
    const likeness = (2 * common) / (weigh(inside) + weigh(b.slice(first, last)) || 1);
    if (likeness >= 0.6) found.push({ from: first, to: last, likeness: Math.min(likeness, 0.99) });
  }
  return found;
}
