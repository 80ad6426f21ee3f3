import { followQuote, type Place } from './follow-quote.ts';
import { searchQuote } from './search-quote.ts';
import type { Trace } from './trace.ts';
import { traceWords } from './trace-words.ts';

export type { Place } from './follow-quote.ts';

/**
 * A passage of a plain text and where it stood: its own words, up to 64 UTF-16 units before and after it (never half a
 * character), and its start. W3C Web Annotation's TextQuoteSelector and TextPositionSelector in one, plain JSON.
 */
export interface Anchor {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
}

const CONTEXT = 64;

/**
 * Anchors the passage from `start` to `end` (UTF-16 units, end exclusive) of a plain text (`plainText`). Bounds outside of
 * the text are moved into it, bounds between the halves of a surrogate pair outwards.
 *
 * Throws a RangeError when the passage is empty or its bounds are no integers.
 */
export function createAnchor(text: string, { start, end }: { start: number; end: number }): Anchor {
  if (!Number.isInteger(start) || !Number.isInteger(end)) throw new RangeError('An anchor needs whole offsets.');
  const from = wholeBefore(text, Math.max(0, start));
  const to = wholeAfter(text, Math.min(text.length, end));
  if (to <= from) throw new RangeError('An anchor needs a passage of at least one character.');
  return {
    exact: text.slice(from, to),
    prefix: text.slice(wholeAfter(text, Math.max(0, from - CONTEXT)), from),
    suffix: text.slice(to, wholeBefore(text, Math.min(text.length, to + CONTEXT))),
    start: from,
  };
}

/** Whether the anchor's words stand in `text` exactly where it says. */
export function matchesText(anchor: Anchor, text: string): boolean {
  return anchor.exact !== '' && anchor.start >= 0 && text.startsWith(anchor.exact, anchor.start);
}

/**
 * Finds an anchored passage in another version of its text: `placeAnchors` for one. The last pair of texts is remembered,
 * so placing one anchor after another costs one comparison too.
 */
export function placeAnchor(
  anchor: Anchor,
  newText: string,
  { oldText }: { oldText?: string | undefined } = {},
): Place {
  return placeAnchors([anchor], newText, { oldText })[0]!;
}

/**
 * Finds anchored passages in a later version of their text, `oldText` being the one they were made in; one comparison
 * serves all. Each is `kept` (its words unchanged and in order with the text around), `changed` (edited in place),
 * `moved` (elsewhere, edited or not) or `gone`; `start` and `end` count UTF-16 units of `newText`.
 *
 * A wrong place is worse than an admitted loss: what is deleted is `gone` though a copy of its words stands elsewhere,
 * and so is what cannot be told from a look-alike. NFC and NFD, straight and curly quotes count as the same.
 *
 * Method: see `traceWords` (sentences paired by likeness, words by diff, then moved stretches) and `followQuote`. An
 * anchor that does not match `oldText`, or comes without it, is searched for by its words and surroundings
 * (`searchQuote`), which finds less. Never throws. 50 anchors on 1,500 words: about 5 ms once
 * compiled, ten times that as the first of a process.
 */
export function placeAnchors(
  anchors: readonly Anchor[],
  newText: string,
  { oldText }: { oldText?: string | undefined } = {},
): Place[] {
  if (oldText === undefined) return anchors.map((anchor) => searchQuote(anchor, newText));
  return anchors.map((anchor) => place(anchor, oldText, newText, traceOf));
}

/**
 * Compares a text with its next version at once, and gives a function that places anchors of the first in the second, as
 * `placeAnchors` does, without comparing again: for doing the slow part before something has to be quick.
 */
export function placerBetween(oldText: string, newText: string): (anchor: Anchor) => Place {
  const trace = traceWords(oldText, newText);
  return (anchor) => place(anchor, oldText, newText, () => trace);
}

function place(anchor: Anchor, oldText: string, newText: string, compare: typeof traceWords): Place {
  const start = startIn(oldText, anchor);
  if (start < 0) return searchQuote(anchor, newText);
  const passage = { start, end: start + anchor.exact.length };
  return oldText === newText ? { status: 'kept', ...passage } : followQuote(compare(oldText, newText), passage);
}

let last: { oldText: string; newText: string; trace: Trace } | undefined;

function traceOf(oldText: string, newText: string): Trace {
  if (last?.oldText !== oldText || last.newText !== newText)
    last = { oldText, newText, trace: traceWords(oldText, newText) };
  return last.trace;
}

/** Where the anchor stands in its own text; elsewhere than it says only if its words stand there once. */
function startIn(text: string, anchor: Anchor): number {
  if (matchesText(anchor, text)) return anchor.start;
  if (anchor.exact === '') return -1;
  const found = text.indexOf(anchor.exact);
  return found >= 0 && text.indexOf(anchor.exact, found + 1) < 0 ? found : -1;
}

function splitsPair(text: string, offset: number): boolean {
  return /[\ud800-\udbff]/.test(text[offset - 1] ?? '') && /[\udc00-\udfff]/.test(text[offset] ?? '');
}

function wholeBefore(text: string, offset: number): number {
  return splitsPair(text, offset) ? offset - 1 : offset;
}

function wholeAfter(text: string, offset: number): number {
  return splitsPair(text, offset) ? offset + 1 : offset;
}
