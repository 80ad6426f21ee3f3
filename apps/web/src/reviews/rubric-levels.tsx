import type { Criterion } from '@debrief/contract';
import styles from './rubric-levels.module.css';

/** What an answer is scored by, each level in its sentence. */
export function RubricLevels({ rubric }: { rubric: readonly Criterion[] }) {
  return (
    <dl className={styles.rubric}>
      {rubric.map(({ id, name, about, levels }) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd>
            <p>{about}</p>
            <ol>
              {levels.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ol>
          </dd>
        </div>
      ))}
    </dl>
  );
}
