import styles from './closed-line.module.css';

/** Why nothing new can be written at a question or an answer. */
export function ClosedLine({ of }: { of: 'question' | 'answer' }) {
  return (
    <p className={styles.closed}>
      A moderator closed this {of}: nothing new is written here. What stands here can still be read.
    </p>
  );
}
