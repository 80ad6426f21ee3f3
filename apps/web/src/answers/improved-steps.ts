import type { Answer, Comment } from '@debrief/contract';
import type { Change } from '@debrief/prose';
import type { Stretch } from './changed-text.tsx';
import type { RenderedWords } from './html-blocks.ts';

/** The first and the last version that have a score; without two of them the first version and the newest. */
export function endsOf({ revision, reviews }: Pick<Answer, 'revision' | 'reviews'>) {
  const scored = (reviews?.history ?? []).flatMap(({ revision: number, overall }) =>
    overall ? [{ number, value: overall.value }] : [],
  );
  const [first, last] = [scored[0], scored.at(-1)];
  if (first && last && first !== last) return { from: first, to: last };
  return { from: { number: 1, value: null }, to: { number: revision, value: null } };
}

/** The notes that versions after `from` used, in the order of these versions and, within one, of their words. */
export function stepsBetween(comments: readonly Comment[], from: number, to: number): Comment[] {
  const used = (version: number | null) => version !== null && version > from && version <= to;
  const at = ({ anchor }: Comment) => anchor?.start ?? Number.POSITIVE_INFINITY;
  return comments
    .filter(({ addressedIn, deleted }) => used(addressedIn) && !deleted)
    .sort((a, b) => a.addressedIn! - b.addressedIn! || at(a) - at(b));
}

interface Range {
  start: number;
  end: number;
}

const spread = ({ at }: RenderedWords, place: Comment['place'] | undefined): Range | null =>
  place && place.start !== null && place.end !== null ? { start: at(place.start), end: at(place.end) } : null;

/**
 * The changes that a note caused: those of its words and, where these stand as they were, those in the same paragraph.
 * `before` is the version before the one that used it and `after` that one, each with the note's place in it. Null where
 * nothing near its words changed, or where they stood is not known.
 */
export function changesOfNote(
  changes: readonly Change[],
  before: { words: RenderedWords; place: Comment['place'] | undefined },
  after: { words: RenderedWords; place: Comment['place'] | undefined },
): Stretch | null {
  const [old, fresh] = [spread(before.words, before.place), spread(after.words, after.place)];
  return (
    stretchOf(changes, old, fresh) ??
    stretchOf(changes, old && paragraphOf(before.words.text, old), fresh && paragraphOf(after.words.text, fresh))
  );
}

/** The paragraph around it, with the blank line before. */
export function paragraphOf(text: string, { start, end }: Range): Range {
  const next = text.indexOf('\n\n', end);
  return { start: text.lastIndexOf('\n\n', start) + 1, end: next < 0 ? text.length : next };
}

const meets = ({ start, end }: Range, from: number, text: string) => from < end && from + text.length > start;

/** From the first to the last change that touches one of the ranges or comes in between, with what replaced or was replaced by it. */
function stretchOf(changes: readonly Change[], old: Range | null, fresh: Range | null): Stretch | null {
  const touched: number[] = [];
  let [atOld, atFresh] = [0, 0];
  changes.forEach(({ kind, text }, index) => {
    const isOld = old && (kind === 'removed' ? meets(old, atOld, text) : atOld >= old.start && atOld <= old.end);
    const isFresh = fresh && kind === 'added' && meets(fresh, atFresh, text);
    if (kind !== 'same' && (isOld || isFresh)) touched.push(index);
    if (kind !== 'added') atOld += text.length;
    if (kind !== 'removed') atFresh += text.length;
  });
  if (touched.length === 0) return null;
  let [first, last] = [touched[0]!, touched.at(-1)!];
  while (first > 0 && changes[first - 1]!.kind !== 'same') first -= 1;
  while (last < changes.length - 1 && changes[last + 1]!.kind !== 'same') last += 1;
  return { first, last };
}

const mostWords = 220;

/** What stands there now, cut after a word where it is long; null where nothing does. */
export function wordsNow(changes: readonly Change[], { first, last }: Stretch): string | null {
  const came = changes.slice(first, last + 1).map(({ kind, text }) => (kind === 'removed' ? '' : text));
  if (!came.join('').trim()) return null;
  // No number or word is cut in two where the change begins inside it.
  const [begun] = /\S*$/.exec(changes[first - 1]?.text ?? '')!;
  const [ended] = /^\S*/.exec(changes[last + 1]?.text ?? '')!;
  const words = `${begun}${came.join('')}${ended}`.replace(/\s+(?:•\s)?/g, ' ').trim();
  if (words.length <= mostWords) return words;
  return `${words.slice(0, words.lastIndexOf(' ', mostWords))}…`;
}
