import { type Anchor, createAnchor, placerBetween, plainText } from '@debrief/prose';

/** Where the words of a comment stand in one version of the answer; no bounds when they are gone. */
export interface Place {
  status: 'kept' | 'changed' | 'moved' | 'gone';
  start: number | null;
  end: number | null;
}

/** By version number, from the one the comment was written on. */
export type Places = Record<string, Place>;

/** What finds a comment's words, at their place in one version, in the next. */
export interface Step {
  before: string;
  after: string;
  follow: (anchor: Anchor, place: Place) => Place;
}

const placeOf = ({ start, exact }: Anchor): Place => ({ status: 'kept', start, end: start + exact.length });

/** Compares two versions (Markdown), once for however many comments. */
export function stepBetween(olderBody: string, newerBody: string): Step {
  const [before, after] = [plainText(olderBody), plainText(newerBody)];
  const placer = placerBetween(before, after);
  return {
    before,
    after,
    follow: (anchor, { status, start, end }) => {
      // What was lost once stays lost: a later match would be a guess.
      if (start === null || end === null || end <= start || end > before.length) return gone;
      const next = placer(createAnchor(before, { start, end }));
      if (next.status === 'gone' || next.start === undefined || next.end === undefined) return gone;
      return {
        status: sinceWritten(status, next.status, anchor.exact === after.slice(next.start, next.end)),
        start: next.start,
        end: next.end,
      };
    },
  };
}

const gone: Place = { status: 'gone', start: null, end: null };

/** A place tells what happened since the comment was written, not only since the version before. */
function sinceWritten(before: Place['status'], now: Place['status'], sameWords: boolean): Place['status'] {
  if (before === 'moved' || now === 'moved') return 'moved';
  return (before === 'changed' || now === 'changed') && !sameWords ? 'changed' : 'kept';
}

/** Follows an anchor through versions in order, the first being the one it was made in. */
export function placesThrough(anchor: Anchor, versions: readonly { number: number; body: string }[]): Places {
  const places: Places = {};
  let place = placeOf(anchor);
  versions.forEach(({ number, body }, index) => {
    const older = versions[index - 1];
    if (older) place = stepBetween(older.body, body).follow(anchor, place);
    places[number] = place;
  });
  return places;
}

/** Whether the words of an anchor, found in this text, are still those; what moved may have been edited too. */
export function standsAsWritten(anchor: Anchor, { status, start, end }: Place, text: string): boolean {
  if (status !== 'moved') return status === 'kept';
  return same(text.slice(start ?? 0, end ?? 0)) === same(anchor.exact);
}

/** Whether a version changed what an anchor is pinned to: other words at its place, or none. Unsure counts as no. */
export function wordsChanged(anchor: Anchor, { start, end }: Place, { before, after }: Step): boolean {
  if (start !== null && end !== null) return same(after.slice(start, end)) !== same(anchor.exact);
  return occurrences(after, anchor.exact) < Math.max(1, occurrences(before, anchor.exact));
}

const same = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ');
const occurrences = (text: string, words: string) => text.split(words).length - 1;
