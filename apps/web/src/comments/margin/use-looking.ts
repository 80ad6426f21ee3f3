import { useCallback, useEffect, useState } from 'react';
import { showRange } from '../pins/point-in-text.ts';
import type { TextIndex } from '../pins/text-index.ts';
import { nextNote, type PinnedNote } from './note-list.ts';

const linked = () => /^#comment-(.+)$/.exec(location.hash)?.[1] ?? null;

/** Which note one looks at, and which words or note the pointer is on. Looking at a note brings its words into sight. */
export function useLooking(index: TextIndex | null, pinned: readonly PinnedNote[]) {
  const [active, setActive] = useState(linked);
  const [hot, setHot] = useState<string | null>(null);
  const [fresh, setFresh] = useState<string | null>(null);

  const note = pinned.find(({ id }) => id === active);
  const [start, end] = [note?.passage.start, note?.passage.end];
  useEffect(() => {
    const range = index && start !== undefined && end !== undefined && index.rangeOf({ start, end });
    if (range) showRange(range);
  }, [index, start, end]);

  const step = (by: 1 | -1) => {
    const next = nextNote(pinned, active, by);
    if (!next) return;
    setActive(next.id);
    requestAnimationFrame(() => document.getElementById(`comment-${next.id}`)?.focus({ preventScroll: true }));
  };
  const arrived = useCallback((id: string) => {
    setActive(id);
    setFresh(id);
  }, []);
  return { note, active, hot, fresh, setActive, setHot, step, arrived };
}
