import type { Highlight } from '@debrief/contract';
import { wordsOf } from './words-of.ts';

const passage = 200;

/** Whether a word of a text is one of those looked for: some form of them, or what the last typed word begins. */
export const matcher = (forms: string[], begun: string | undefined): ((word: string) => boolean) => {
  const known = new Set(forms);
  return (word) => known.has(word) || (begun !== undefined && begun.length > 1 && word.startsWith(begun));
};

/** Where the words stand in a text: the text itself, or the passage around the first of them; undefined where none does. */
export function highlight(
  field: Highlight['field'],
  text: string,
  matches: (word: string) => boolean,
): Highlight | undefined {
  const marks: Highlight['marks'] = [];
  // Of a body only what stands near the first of them is shown.
  const shownTo = () => (field === 'body' && marks[0] ? marks[0].end + 2 * passage : text.length);
  for (const found of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*[+#]{0,2}/gu)) {
    if (marks.length >= 40 || found.index > shownTo()) break;
    const [word] = wordsOf(found[0]);
    if (word && matches(word)) marks.push({ start: found.index, end: found.index + found[0].length });
  }
  const [first] = marks;
  if (!first) return undefined;
  if (field !== 'body') return { field, text, marks };

  const from = wordBorder(text, Math.max(0, first.start - passage / 4));
  const to = wordBorder(text, Math.min(text.length, Math.max(first.end, from + passage)));
  const [before, after] = [from > 0 ? '… ' : '', to < text.length ? ' …' : ''];
  const shift = before.length - from;
  return {
    field,
    text: `${before}${text.slice(from, to)}${after}`,
    marks: marks.filter(({ end }) => end <= to).map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}

/** The nearest place at or after this one where no word and no pair of code units is cut. */
function wordBorder(text: string, at: number): number {
  const border = /^[\p{L}\p{M}\p{N}]*/u;
  const start = at > 0 && /[\ud800-\udbff]/.test(text[at - 1]!) ? at + 1 : at;
  if (start === 0 || start >= text.length) return Math.min(start, text.length);
  return /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start))
    ? start + (border.exec(text.slice(start, start + 60))?.[0].length ?? 0)
    : start;
}
