import styles from './margin.module.css';
import type { NoteFilter, NoteList } from './note-list.ts';

/** To do · Done: pressed, only those are shown; pressed again, all. Nothing to choose, nothing shown. */
export function NotesFilter({
  counts,
  filter,
  onChange,
}: {
  counts: NoteList['counts'];
  filter: NoteFilter;
  onChange: (filter: NoteFilter) => void;
}) {
  if (counts.done === 0 || counts.toDo + counts.done < 2) return null;
  const choices = [
    { value: 'to-do', label: 'To do', count: counts.toDo },
    { value: 'done', label: 'Done', count: counts.done },
  ] as const;
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons are no fieldset
    <div role="group" aria-label="Which notes" className={styles.filter}>
      {choices.map(({ value, label, count }) => (
        <button
          key={value}
          type="button"
          aria-pressed={filter === value}
          disabled={count === 0}
          onClick={() => onChange(filter === value ? null : value)}
        >
          {label} {count > 0 && count}
        </button>
      ))}
    </div>
  );
}
