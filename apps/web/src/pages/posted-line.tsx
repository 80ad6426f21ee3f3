import type { Similar } from '@debrief/contract';
import { SimilarAnswers } from '../questions/similar-answers.tsx';
import styles from './posted-line.module.css';

/** Says that it is up, and how others answered questions like it. */
export function PostedLine({ similar }: { similar: readonly Similar[] }) {
  return (
    <div className={styles.posted}>
      <p role="status">
        <strong>Posted.</strong> We’ll tell you when someone replies.
      </p>
      {similar.length > 0 && (
        <section aria-label="Others were asked something like it">
          <h2 className={styles.lead}>Others were asked something like it</h2>
          <SimilarAnswers similar={similar} />
        </section>
      )}
    </div>
  );
}
