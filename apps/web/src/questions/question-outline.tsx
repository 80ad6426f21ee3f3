import type { MouseEvent } from 'react';
import { useOutline } from '../ui/use-outline.ts';
import styles from './question-rail.module.css';

/** What stands on the page: each answer by its author and place, and the parts after them; it jumps, and marks where one is. */
export function QuestionOutline() {
  const { entries, current, goTo } = useOutline();
  if (entries.length < 3) return null;
  const go = (event: MouseEvent, id: string) => {
    event.preventDefault();
    goTo(id);
  };
  let place = 0;
  return (
    <nav aria-label="On this page">
      <h2>On this page</h2>
      <ol className={styles.outline}>
        {entries.map(({ id, label, isPart }) => (
          <li key={id} className={isPart ? undefined : styles.within}>
            <a href={`#${id}`} aria-current={id === current ? 'true' : undefined} onClick={(event) => go(event, id)}>
              {!isPart && <span className={styles.place}>{++place}</span>}
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
