import { memo, type ReactNode, type Ref, useMemo, useRef } from 'react';
import type { WordRects } from '../pins/word-rects.ts';
import styles from './margin.module.css';
import type { PinnedNote } from './note-list.ts';
import { NoteThread, type NoteThreadProps } from './note-thread.tsx';
import { useMarginLayout } from './use-margin-layout.ts';

/** A comment being written, among the notes. */
export const beingWritten = 'new';

/** The notes beside their words. */
export function MarginNotes({
  pinned,
  rects,
  text,
  active,
  hot,
  fresh,
  head,
  form,
  formAt,
  onActive,
  onHot,
  ...about
}: Omit<NoteThreadProps, 'note' | 'open'> & {
  pinned: readonly PinnedNote[];
  rects: WordRects;
  text: HTMLElement;
  active: string | null;
  /** The note whose words the pointer is on. */
  hot: string | null;
  /** The note that was just placed. */
  fresh: string | null;
  head: ReactNode;
  form: ReactNode;
  /** Where the words of the comment being written begin. */
  formAt: number | null;
  onActive: (id: string) => void;
  onHot: (id: string | null) => void;
}) {
  const margin = useRef<HTMLElement>(null);
  const order = useMemo(() => {
    const ids = pinned.map(({ id }) => id);
    if (formAt === null) return ids;
    const after = pinned.findIndex(({ passage }) => passage.start > formAt);
    ids.splice(after < 0 ? ids.length : after, 0, beingWritten);
    return ids;
  }, [pinned, formAt]);
  const noteRef = useMarginLayout(margin, text, { rects, active: form ? beingWritten : active, order });
  return (
    <section ref={margin} className={styles.margin} aria-label="Beside the words">
      <div className={styles.head}>{head}</div>
      {order.map((id) => {
        if (id === beingWritten)
          return (
            <div key={id} ref={noteRef(id)} className={styles.note} data-active>
              {form}
            </div>
          );
        const note = pinned.find((one) => one.id === id)!;
        return (
          <MarginNote
            key={id}
            ref={noteRef(id)}
            note={note}
            active={id === active}
            hot={id === hot}
            fresh={id === fresh}
            {...{ onActive, onHot }}
            {...about}
          />
        );
      })}
    </section>
  );
}

const MarginNote = memo(function MarginNote({
  ref,
  note,
  active,
  hot,
  fresh,
  onActive,
  onHot,
  ...about
}: Omit<NoteThreadProps, 'open'> & {
  ref: Ref<HTMLDivElement>;
  active: boolean;
  hot: boolean;
  fresh: boolean;
  onActive: (id: string) => void;
  onHot: (id: string | null) => void;
}) {
  const { id } = note;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the note's own controls are buttons; pointing at it only shows its words
    // biome-ignore lint/a11y/useKeyWithClickEvents: focus does the same
    <div
      ref={ref}
      className={styles.note}
      data-active={active || undefined}
      data-hot={hot || undefined}
      data-fresh={fresh || undefined}
      data-done={note.done || undefined}
      onClick={() => onActive(id)}
      // A press that gives focus must not move what it presses; the click after it does.
      onFocus={(event) => event.target.matches(':focus-visible') && onActive(id)}
      onPointerEnter={() => onHot(id)}
      onPointerLeave={() => onHot(null)}
    >
      <NoteThread note={note} open={active || !note.done} {...about} />
    </div>
  );
});
