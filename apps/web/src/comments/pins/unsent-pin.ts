import { type Anchor, createAnchor, placeAnchor } from '@debrief/prose/anchor';
import { useUnsentComment } from '../unsent-comment.ts';
import type { Passage, TextIndex } from './text-index.ts';

export interface PinWords {
  body: string;
  /** Other words for the chosen ones; null while none are suggested. */
  suggestion: string | null;
  criterion: string;
  anchor: Anchor | null;
  /** The version whose words were chosen. */
  revision: number;
}

const empty: PinWords = { body: '', suggestion: null, criterion: '', anchor: null, revision: 0 };

/** The one comment being pinned to an answer: its words and those it is about, kept until they were sent. */
export function useUnsentPin(answerId: string, revision: number, index: TextIndex | null) {
  const { words, postKey, write, clear } = useUnsentComment(`pin:${answerId}`, empty);
  return {
    words,
    postKey,
    write,
    clear,
    /** Pins to these words; what was typed for others goes along, an untouched suggestion does not. */
    pinTo: (passage: Passage) => {
      const anchor = createAnchor(index!.text, passage);
      const untouched = words.suggestion === words.anchor?.exact;
      write({ anchor, revision, suggestion: untouched ? null : words.suggestion });
    },
    /** Where its words stand now; null where they are gone or nothing is being pinned. */
    passage: index && words.anchor ? passageOf(words.anchor, words.revision === revision, index.text) : null,
  };
}

function passageOf(anchor: Anchor, sameVersion: boolean, text: string): Passage | null {
  if (sameVersion) return { start: anchor.start, end: anchor.start + anchor.exact.length };
  const { start, end } = placeAnchor(anchor, text);
  return start === undefined || end === undefined ? null : { start, end };
}
