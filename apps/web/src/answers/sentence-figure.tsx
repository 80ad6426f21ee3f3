import type { ReactNode } from 'react';
import styles from './sentence-figure.module.css';

/** A sentence, the note beside it, and the words that took its place; `whole` cuts nothing and needs no line above. */
export function SentenceFigure({
  versions: [from, to],
  words,
  by,
  note,
  now,
  source,
  whole = false,
}: {
  /** The one the words stood in, and the one they became others in. */
  versions: [number, number];
  words: ReactNode;
  /** Who wrote the note. */
  by: string;
  note: string;
  /** Left out where it stands elsewhere. */
  now?: ReactNode;
  source: ReactNode;
  whole?: boolean;
}) {
  return (
    <figure className={`${styles.figure} ${whole ? styles.whole : ''}`}>
      <div>
        <p className={styles.label}>Version {from}</p>
        <blockquote className={styles.text}>{words}</blockquote>
      </div>
      <div className={styles.note}>
        <p>
          <strong>{by}</strong> on these words
        </p>
        <p className={styles.said}>{note}</p>
      </div>
      <div className={styles.after}>
        {now && (
          <>
            <p className={styles.label}>Version {to}</p>
            <blockquote className={styles.text}>{now}</blockquote>
          </>
        )}
        <figcaption className={styles.source}>{source}</figcaption>
      </div>
    </figure>
  );
}
