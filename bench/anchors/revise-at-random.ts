import { sentences as sentencesOf } from '../../packages/prose/src/sentence-ranges.ts';
import type { Random } from '../random.ts';

/** A word of a text with the space and signs behind it, and where it stood in the text before; null when it is new. */
interface Word {
  text: string;
  from: Span | null;
  /** Of a copy, where the words stand that it was made of. */
  copyOf?: Span | null;
}
type Placed = Span & Pick<Word, 'from' | 'copyOf'>;
type Sentence = Word[];
type Paragraph = Sentence[];

interface Span {
  start: number;
  end: number;
}
export interface Truth {
  kind: 'kept' | 'changed' | 'moved' | 'gone';
  accept: string[];
  start?: number;
  end?: number;
}
export interface Quoted {
  quote: Span;
  truth: Truth;
}
export interface Revision {
  oldText: string;
  newText: string;
  quoted: Quoted[];
}

const QUOTES = 12;

/**
 * Revises a text by a few random acts and says of random quotes what became of them: every word is followed, so the truth
 * comes from what was done and from no comparison. Quotes of which between none and half are left are not asked about: what
 * is right there is a matter of taste.
 */
export function reviseAtRandom(oldText: string, others: readonly string[], random: Random): Revision {
  const paragraphs = wordsOf(oldText);
  let inOrder = true;
  for (let acts = random.whole(2, 8); acts > 0; acts -= 1) inOrder = act(paragraphs, others, random) && inOrder;

  let newText = '';
  const places: Placed[] = [];
  for (const paragraph of paragraphs.filter((one) => one.some(({ length }) => length > 0))) {
    if (newText) newText = `${newText.trimEnd()}\n\n`;
    for (const { text, from, copyOf } of paragraph.flat()) {
      const start = newText.length;
      newText += /\s$/.test(text) ? text : `${text} `;
      places.push({ from, copyOf, start, end: start + text.trimEnd().length });
    }
  }
  newText = newText.trimEnd();
  const quoted = Array.from({ length: QUOTES }, () => quoteFrom(oldText, random)).flatMap((quote) => {
    const truth = truthOf(quote, oldText, places, inOrder);
    return truth ? [{ quote, truth }] : [];
  });
  return { oldText, newText, quoted };
}

function wordsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [[]];
  for (const { start, end } of sentencesOf(text)) {
    if (start > 0 && /\n\s*$/.test(text.slice(0, start))) paragraphs.push([]);
    const sentence = [...text.slice(start, end).matchAll(/\S+\s*/g)].map(({ 0: word, index }) => {
      const at = start + index;
      return { text: word, from: { start: at, end: at + word.trimEnd().length } };
    });
    paragraphs.at(-1)!.push(sentence);
  }
  return paragraphs;
}

const fresh = (text: string): Sentence => [...text.matchAll(/\S+\s*/g)].map(([word]) => ({ text: word, from: null }));

/** One thing a person does to a text; whether what is left stands in the order it stood in. */
function act(paragraphs: Paragraph[], others: readonly string[], random: Random): boolean {
  const paragraph = random.one(paragraphs);
  const at = random.whole(0, Math.max(0, paragraph.length - 1));
  const sentence = paragraph[at] ?? [];
  const strange = () => fresh(random.one(others));
  switch (random.whole(0, 8)) {
    case 0:
      paragraph.splice(at, 1);
      return true;
    case 1:
      paragraph.splice(at, 0, strange());
      return true;
    case 2: {
      const from = random.whole(0, sentence.length);
      sentence.splice(from, random.whole(1, 4), ...strange().slice(0, random.whole(0, 4)));
      return true;
    }
    case 3:
      sentence.splice(random.whole(0, sentence.length), 0, ...strange().slice(0, random.whole(1, 6)));
      return true;
    case 4:
      sentence.splice(random.whole(0, sentence.length), random.whole(1, 3));
      return true;
    case 5: {
      // A copy in another paragraph, before or after; the copy is new, and the first may go later.
      const elsewhere = random.one(paragraphs);
      if (elsewhere !== paragraph)
        elsewhere.push(sentence.map(({ text, from }) => ({ text, from: null, copyOf: from })));
      return true;
    }
    case 6: {
      const [taken] = paragraph.splice(at, 1);
      if (taken) random.one(paragraphs).unshift(taken);
      return false;
    }
    case 7: {
      const [taken] = paragraphs.splice(random.whole(0, paragraphs.length - 1), 1);
      paragraphs.splice(random.whole(0, paragraphs.length), 0, taken!);
      return false;
    }
    default: {
      paragraph.splice(at, 1, ...(random.chance(0.5) ? [strange(), strange()] : [strange()]));
      return true;
    }
  }
}

function quoteFrom(text: string, random: Random): Span {
  const all = sentencesOf(text);
  const at = random.whole(0, all.length - 1);
  const one = all[at]!;
  if (random.chance(0.5)) return one;
  if (random.chance(0.3)) return { start: one.start, end: all[Math.min(all.length - 1, at + 1)]!.end };
  const words = [...text.slice(one.start, one.end).matchAll(/\S+/g)];
  const first = random.whole(0, words.length - 1);
  const last = words[Math.min(words.length - 1, first + random.whole(1, 7))]!;
  return { start: one.start + words[first]!.index, end: one.start + last.index + last[0].length };
}

function truthOf(quote: Span, oldText: string, places: readonly Placed[], inOrder: boolean): Truth | null {
  const isAsked = (at: Span | null | undefined) => at && at.start >= quote.start && at.end <= quote.end;
  const left = places.flatMap((place, index) =>
    place.from && isAsked(place.from) ? [{ ...place, from: place.from, index }] : [],
  );
  const length = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const asked = oldText.slice(quote.start, quote.end).replace(/\s/g, '').length;
  // A copy whose first is gone reads like words that moved.
  if (left.length === 0)
    return places.some(({ copyOf }) => isAsked(copyOf)) ? null : { kind: 'gone', accept: ['gone'] };
  const [first, last] = [left[0]!, left.at(-1)!];
  const strangers = places.slice(first.index, last.index + 1).filter(({ from }) => !isAsked(from));
  // Torn apart, or more gone or new than left: nobody could say what is right.
  if (length(left) < 0.6 * asked || length(strangers) > 0.6 * length(left)) return null;
  if (left.some(({ from }, n) => n > 0 && from.start < left[n - 1]!.from.start)) return null;
  const kind = length(left) === asked && strangers.length === 0 ? 'kept' : 'changed';
  return { kind, accept: inOrder ? [kind] : [kind, 'moved'], start: first.start, end: last.end };
}
