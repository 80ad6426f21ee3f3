import type { Comment } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import { type ComponentProps, useId } from 'react';
import { nameOf } from '../ui/author-line.tsx';
import { TextField } from '../ui/field.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { OwnGuess } from './own-guess.tsx';
import styles from './publish-version-sheet.module.css';

/** The last step before a version is out: which notes it uses, what changed in a few words, and what one would give it. */
export function PublishVersionSheet({
  open,
  number,
  notes,
  used,
  note,
  noteError,
  onUsed,
  onNote,
  onClose,
  ...guess
}: {
  open: boolean;
  number: number;
  /** The notes that are still to do. */
  notes: readonly Comment[];
  used: ReadonlySet<string>;
  note: string;
  noteError: string | undefined;
  onUsed: (commentId: string, uses: boolean) => void;
  onNote: (note: string) => void;
  onClose: () => void;
} & ComponentProps<typeof OwnGuess>) {
  const hint = useId();
  return (
    <Sheet open={open} onClose={onClose} title={`Publish version ${number}`}>
      <div className={styles.form}>
        {notes.length > 0 && (
          <fieldset className={styles.notes} aria-describedby={hint}>
            <legend>Which notes did you use?</legend>
            <p id={hint} className={styles.hint}>
              Ticked are those whose words you changed. Who gave them is told and asked whether it is fixed.
            </p>
            {notes.map((comment) => (
              <label key={comment.id} className={styles.note}>
                <input
                  type="checkbox"
                  checked={used.has(comment.id)}
                  onChange={(event) => onUsed(comment.id, event.target.checked)}
                />
                <span>
                  {comment.anchor && <q>{comment.anchor.exact}</q>}
                  <span className={styles.body}>
                    {nameOf(comment.author)}: {comment.body}
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <TextField
          label="What did you change?"
          hint="A few words for those who read the version before. You can leave this empty."
          maxLength={limits.revisionNote.max}
          value={note}
          error={noteError}
          onChange={(event) => onNote(event.target.value)}
        />
        <OwnGuess {...guess} />
      </div>
    </Sheet>
  );
}
