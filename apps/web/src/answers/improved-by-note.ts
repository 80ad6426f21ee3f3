import type { ImprovedAnswer } from '@debrief/contract';

type UsedNote = ImprovedAnswer['used'][number];

/** An answer that rose, and a note on words of it that was used on the way. */
export interface ImprovedByNote {
  answer: ImprovedAnswer['answer'];
  note: UsedNote & { anchor: NonNullable<UsedNote['anchor']> };
}

/** What can be read in passing, in characters. */
const short = 180;

/**
 * Of the answers that rose most, the first with a short note that was used in the very next version, so that its words stand in
 * the one before; where there is none, the first with a note on words of it.
 */
export function improvedByNote(improved: readonly ImprovedAnswer[]): ImprovedByNote | null {
  const all = improved.flatMap(({ answer, used }) =>
    used.flatMap((note) => (note.anchor ? [{ answer, note: { ...note, anchor: note.anchor } }] : [])),
  );
  const isBrief = ({ note }: ImprovedByNote) => note.body.length <= short && note.anchor.exact.length <= short;
  const isKnown = ({ note }: ImprovedByNote) => note.revision !== null && note.addressedIn === note.revision + 1;
  return all.find((one) => isBrief(one) && isKnown(one)) ?? all.find(isBrief) ?? all[0] ?? null;
}
