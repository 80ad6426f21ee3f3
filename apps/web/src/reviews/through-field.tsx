import { throughs } from '@debrief/contract/limits';
import { useId } from 'react';
import type { Through } from './review-draft.ts';
import styles from './review-form.module.css';
import { throughWords } from './through-words.ts';

/** Would this get you through? One of three. */
export function ThroughField({
  value,
  onChange,
  error,
}: {
  value: Through | '';
  onChange: (through: Through) => void;
  error?: string | undefined;
}) {
  const id = useId();
  return (
    <fieldset className={styles.through} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>Would this get you through?</legend>
      <div className={styles.three}>
        {throughs.map((through) => (
          <label key={through}>
            <input
              type="radio"
              name={id}
              checked={value === through}
              aria-invalid={error ? true : undefined}
              onChange={() => onChange(through)}
            />
            <span>{throughWords[through]}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
