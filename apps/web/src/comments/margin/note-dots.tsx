import { createPortal } from 'react-dom';
import { nameOf } from '../../ui/author-line.tsx';
import type { WordRects } from '../pins/word-rects.ts';
import styles from './margin.module.css';
import type { PinnedNote } from './note-list.ts';

interface Dot {
  top: number;
  notes: PinnedNote[];
}

/** Notes whose words begin on the same line, or so near that their dots would touch, share a dot. */
function dotsOf(pinned: readonly PinnedNote[], rects: WordRects): Dot[] {
  const dots: Dot[] = [];
  const placed = pinned
    .flatMap((note) => {
      const box = rects.get(note.id)?.[0];
      return box ? [{ note, top: (box.top + box.bottom) / 2 }] : [];
    })
    .sort((a, b) => a.top - b.top);
  for (const { note, top } of placed) {
    const last = dots.at(-1);
    if (last && top - last.top < 24) last.notes.push(note);
    else dots.push({ top, notes: [note] });
  }
  return dots;
}

/** Where there is no margin, a dot beside the line says that its words have a note. */
export function NoteDots({
  pinned,
  rects,
  text,
  active,
  onActive,
}: {
  pinned: readonly PinnedNote[];
  rects: WordRects;
  text: HTMLElement;
  active: string | null;
  onActive: (id: string) => void;
}) {
  return createPortal(
    dotsOf(pinned, rects).map(({ top, notes }) => {
      const [first] = notes;
      const one = notes.length === 1;
      return (
        <button
          key={first!.id}
          type="button"
          className={styles.dot}
          style={{ top }}
          data-done={notes.every(({ done }) => done) || undefined}
          data-active={notes.some(({ id }) => id === active) || undefined}
          aria-label={one ? `Note by ${nameOf(first!.comment.author)}` : `${notes.length} notes on this line`}
          onClick={() => onActive(first!.id)}
        >
          {!one && notes.length}
        </button>
      );
    }),
    text,
  );
}
