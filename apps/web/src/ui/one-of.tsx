import { useId } from 'react';
import styles from './one-of.module.css';

/** A few big choices side by side, of which one holds; where `onClear` is given it is taken back when it is chosen again. */
export function OneOf<Value extends string | number>({
  legend,
  choices,
  value,
  onChange,
  onClear,
  error,
}: {
  legend: string;
  choices: readonly { value: Value; label: string }[];
  value: Value | null;
  onChange: (value: Value) => void;
  onClear?: () => void;
  error?: string | undefined;
}) {
  const id = useId();
  return (
    <fieldset className={styles.oneOf} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{legend}</legend>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={id}
              checked={value === choice.value}
              aria-invalid={error ? true : undefined}
              onChange={() => onChange(choice.value)}
              onClick={() => value === choice.value && onClear?.()}
            />
            <span>{choice.label}</span>
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
