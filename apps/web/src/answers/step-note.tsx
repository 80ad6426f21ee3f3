import type { Comment } from '@debrief/contract';
import { urls } from '../app/urls.ts';
import { AuthorName } from '../ui/author-line.tsx';
import { Button } from '../ui/button.tsx';
import { Prose } from '../ui/prose.tsx';
import styles from './improved-player.module.css';

/** The note of a step, its words before and after, and the ways to the next. */
export function StepNote({
  note,
  step,
  steps,
  now,
  isFound,
  go,
}: {
  note: Comment;
  step: number;
  steps: number;
  /** What stands where its words stood. */
  now: string | null;
  /** Whether it is known what changed because of it. */
  isFound: boolean;
  go: (by: number) => void;
}) {
  return (
    <section className={styles.note} aria-label="The note that caused it">
      <div className={styles.said} aria-live="polite">
        <p className={styles.count}>
          Note {step + 1} of {steps}
        </p>
        <p>
          <AuthorName author={note.author} href={urls.author(note.author)} />
        </p>
        <Prose html={note.bodyHtml} look="note" />
        {note.anchor && (
          <dl className={styles.words}>
            <dt>Before</dt>
            <dd>
              <del>{note.anchor.exact}</del>
            </dd>
            {now && (
              <>
                <dt>After</dt>
                <dd>
                  <ins>{now}</ins>
                </dd>
              </>
            )}
          </dl>
        )}
        {note.anchor && !isFound && <p className={styles.count}>Used elsewhere in the text.</p>}
        {!note.anchor && <p className={styles.count}>On the answer as a whole.</p>}
      </div>
      <div className={styles.ways}>
        <Button aria-disabled={step === 0 || undefined} onClick={() => go(-1)}>
          Back
        </Button>
        <Button look="primary" aria-disabled={step === steps - 1 || undefined} onClick={() => go(1)}>
          Next
        </Button>
        <p className={styles.keys}>
          Or <kbd>←</kbd> <kbd>→</kbd>
        </p>
      </div>
    </section>
  );
}
