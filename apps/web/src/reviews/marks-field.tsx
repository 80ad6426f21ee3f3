import type { Criterion } from '@debrief/contract';
import { useId } from 'react';
import { Button } from '../ui/button.tsx';
import styles from './marks-field.module.css';
import type { Marks } from './review-draft.ts';

/** One to four for each criterion, each level said in its sentence. */
export function MarksField({
  rubric,
  marks,
  onChange,
  error,
  asked = [],
}: {
  rubric: readonly Criterion[];
  marks: Marks;
  onChange: (marks: Marks) => void;
  error?: string | undefined;
  /** The criteria the author would like looked at. */
  asked?: readonly string[];
}) {
  const id = useId();
  return (
    <div className={styles.marks}>
      {error && <p className={styles.error}>{error}</p>}
      {rubric.map((criterion) => (
        <fieldset key={criterion.id} className={styles.criterion} aria-describedby={`${id}-${criterion.id}`}>
          <legend>
            {criterion.name}
            {asked.includes(criterion.id) && <span className={styles.asked}> · asked for</span>}
          </legend>
          <p id={`${id}-${criterion.id}`} className={styles.about}>
            {criterion.about}
          </p>
          {criterion.levels.map((sentence, at) => (
            <label key={sentence} className={styles.level}>
              <input
                type="radio"
                name={`${id}-${criterion.id}`}
                value={at + 1}
                checked={marks[criterion.id] === at + 1}
                onChange={() => onChange({ ...marks, [criterion.id]: at + 1 })}
              />
              <span>{sentence}</span>
            </label>
          ))}
          {marks[criterion.id] !== undefined && (
            <Button
              look="quiet"
              size="small"
              className={styles.clear}
              onClick={() => {
                const { [criterion.id]: _gone, ...rest } = marks;
                onChange(rest);
              }}
            >
              Leave this out<span className="visually-hidden">: {criterion.name}</span>
            </Button>
          )}
        </fieldset>
      ))}
    </div>
  );
}
