import type { Criterion } from '@debrief/contract';
import { MarksField } from '../reviews/marks-field.tsx';
import type { Marks } from '../reviews/review-draft.ts';
import { Button } from '../ui/button.tsx';
import styles from './own-guess.module.css';

/** What was wrong with the guess, if that was it. */
export const guessError = (fields: Record<string, string>): string | undefined =>
  Object.entries(fields).find(([field]) => field.startsWith('guess'))?.[1];

/** The end of a sheet for publishing: what one would give it oneself, and two ways on, of which leaving it out is as easy. */
export function OwnGuess({
  rubric,
  marks,
  onMarks,
  error,
  busy = false,
  problem = null,
  onPublish,
}: {
  /** By what it is scored; empty where nobody will score it. */
  rubric: readonly Criterion[];
  marks: Marks;
  onMarks: (marks: Marks) => void;
  error: string | undefined;
  /** Whether it is on its way. */
  busy?: boolean;
  /** Why it was not published. */
  problem?: React.ReactNode;
  onPublish: (guess: Marks | undefined) => void;
}) {
  // The topic may have changed since, and with it what is scored.
  const ours = Object.fromEntries(rubric.flatMap(({ id }) => (marks[id] ? [[id, marks[id]]] : [])));
  const given = Object.keys(ours).length > 0;
  const publish = (guess: Marks | undefined) => !busy && onPublish(guess);
  if (rubric.length === 0)
    return (
      <>
        {problem}
        <Button look="primary" busy={busy} wide onClick={() => publish(undefined)}>
          {busy ? 'Publishing…' : 'Publish'}
        </Button>
      </>
    );
  return (
    <>
      <section className={styles.guess} aria-label="Your own guess">
        <h3>What would you give it yourself?</h3>
        <p>Only you see this, later, beside what reviewers say.</p>
        <MarksField rubric={rubric} marks={marks} error={error} onChange={onMarks} />
      </section>
      <div className={styles.foot}>
        {problem}
        <div className={styles.ways}>
          <Button busy={busy} onClick={() => publish(undefined)}>
            {busy && !given ? 'Publishing…' : 'Skip and publish'}
          </Button>
          <Button busy={busy} disabled={!given} onClick={() => publish(ours)}>
            {busy && given ? 'Publishing…' : 'Save and publish'}
          </Button>
        </div>
      </div>
    </>
  );
}
