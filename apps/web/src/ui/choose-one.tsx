import type { ReactNode } from 'react';
import styles from './choose-one.module.css';
import { TextField } from './field.tsx';

export interface Choice {
  key: string;
  title: string;
  /** What tells it from others of that title. */
  facts: string;
}

/** A thing that is looked for by words and chosen among what they find; `children` is what comes of it, and what to do. */
export function ChooseOne({
  label,
  hint,
  legend,
  most,
  words,
  onWords,
  choices,
  chosen,
  onChoose,
  children,
}: {
  label: string;
  hint: string;
  legend: string;
  /** The longest words. */
  most: number;
  words: string;
  onWords: (words: string) => void;
  choices: readonly Choice[];
  chosen: string | undefined;
  onChoose: (key: string) => void;
  children: ReactNode;
}) {
  return (
    <div className={styles.choose}>
      <TextField
        label={label}
        hint={hint}
        type="search"
        autoComplete="off"
        maxLength={most}
        value={words}
        onChange={(event) => onWords(event.target.value)}
      />
      <fieldset className={styles.offered}>
        <legend>{legend}</legend>
        {choices.length === 0 && <p className={styles.facts}>Nothing found. Try other words.</p>}
        {choices.map(({ key, title, facts }) => (
          <label key={key} className={styles.one}>
            <input type="radio" name="chosen" checked={chosen === key} onChange={() => onChoose(key)} />
            <span>
              {title}
              <span className={styles.facts}>{facts}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {children}
    </div>
  );
}
