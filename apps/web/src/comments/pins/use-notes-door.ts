import { useCallback, useRef } from 'react';

/** What the page around can ask of the notes. */
export interface NotesDoor {
  /** Begins a comment: on what is selected, or by choosing a sentence. */
  comment(): void;
  /** Shows the first note. */
  open(): void;
}

/** The way to notes that are loaded later: what is asked before they are there is done once they are. */
export function useNotesDoor() {
  const door = useRef<NotesDoor | null>(null);
  const asked = useRef<keyof NotesDoor | null>(null);
  const ref = useCallback((there: NotesDoor | null) => {
    door.current = there;
    if (!there || !asked.current) return;
    there[asked.current]();
    asked.current = null;
  }, []);
  const ask = (what: keyof NotesDoor) => () => {
    if (door.current) door.current[what]();
    else asked.current = what;
  };
  return { ref, comment: ask('comment'), open: ask('open') };
}
