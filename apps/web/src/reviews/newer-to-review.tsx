import { useEffect, useRef } from 'react';
import { urls } from '../app/urls.ts';
import { Button } from '../ui/button.tsx';
import styles from './review-form.module.css';

/** The author published meanwhile: the newest version is what one sees, and the words wait for a choice. */
export function NewerToReview({
  answer,
  begunOn,
  pressed,
  onGoOn,
}: {
  answer: { id: string; revision: number };
  begunOn: number;
  /** How often one tried to send without having chosen; each time brings one here. */
  pressed: number;
  onGoOn: () => void;
}) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (pressed === 0) return;
    section.current?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: 'center' });
  }, [pressed]);
  return (
    <section ref={section} tabIndex={-1} className={styles.newer} role="alert" aria-label="There is a newer version">
      <p>
        <strong>Version {answer.revision} was published while you were writing.</strong> It is what you see now. Your
        words about version {begunOn} are all below.
      </p>
      <div className={styles.acts}>
        <Button size="small" onClick={onGoOn}>
          Keep my words for version {answer.revision}
        </Button>
        <a className={styles.changes} href={urls.answerHistory(answer.id)} target="_blank" rel="noreferrer">
          See what changed
        </a>
      </div>
    </section>
  );
}
