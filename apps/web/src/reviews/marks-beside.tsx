import type { Criterion, Reference } from '@debrief/contract';
import styles from './marks-beside.module.css';

/** One's marks and those of people who know, with their reasons. */
export function MarksBeside({
  rubric,
  marked,
}: {
  rubric: readonly Criterion[];
  marked: NonNullable<Reference['marked']>;
}) {
  return (
    <ul className={styles.rows}>
      {rubric.map(({ id, name, levels }) => {
        const [yours, theirs] = [marked.yours[id], marked.scores[id]];
        if (theirs === undefined) return null;
        return (
          <li key={id}>
            <h3>{name}</h3>
            <p>
              {yours === theirs ? `You both gave ${theirs}. ` : `You gave ${yours ?? 'no mark'}, they gave ${theirs}. `}
              <span className={styles.level}>{levels[theirs - 1]}</span>
            </p>
            {marked.reasons[id] && <p className={styles.reason}>{marked.reasons[id]}</p>}
          </li>
        );
      })}
    </ul>
  );
}
