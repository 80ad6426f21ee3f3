import type { Criterion } from '@debrief/contract';
import { NoteSheet } from '../comments/margin/note-sheet.tsx';
import { useRoomForMargin } from '../comments/pins/use-room-for-margin.ts';
import { Button } from '../ui/button.tsx';
import type { ReviewPin } from './review-draft.ts';
import styles from './review-form.module.css';
import { ReviewPinFields } from './review-pin-fields.tsx';

/** What is pinned to sentences: the one being written open, the others in a line. */
export function ReviewPins({
  pins,
  rubric,
  errors,
  open,
  onOpen,
  onChoose,
  onWrite,
  onRemove,
}: {
  pins: readonly ReviewPin[];
  rubric: readonly Criterion[];
  errors: Record<string, string>;
  open: string | null;
  onOpen: (id: string | null) => void;
  onChoose: () => void;
  onWrite: (id: string, change: Partial<ReviewPin>) => void;
  onRemove: (pin: ReviewPin) => void;
}) {
  const wide = useRoomForMargin();
  const fields = (pin: ReviewPin) => (
    <ReviewPinFields
      key={pin.id}
      {...{ pin, rubric }}
      error={errors[`pins.${pin.id}`]}
      autoFocus
      onWrite={(change) => onWrite(pin.id, change)}
      onDone={() => onOpen(null)}
      onRemove={() => onRemove(pin)}
    />
  );
  const opened = pins.find(({ id }) => id === open);
  return (
    <section className={styles.pins} aria-label="Comments on sentences">
      <h3 className={styles.prompt}>Pin it to a sentence</h3>
      <p className={styles.hint}>Select words in the answer, or go by sentence.</p>
      {pins.length > 0 && (
        <ul className={styles.pinList}>
          {pins.map((pin) => (
            <li key={pin.id}>
              {wide && pin.id === open ? (
                fields(pin)
              ) : (
                <button type="button" className={styles.pin} onClick={() => onOpen(pin.id)}>
                  <span className="visually-hidden">Write on: </span>
                  <q>{pin.anchor.exact}</q>
                  <span>{pin.body.trim() || 'Nothing said yet'}</span>
                  {errors[`pins.${pin.id}`] && <span className={styles.error}>{errors[`pins.${pin.id}`]}</span>}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Button className={styles.choose} onClick={onChoose}>
        Comment on a sentence
      </Button>
      {!wide && opened && (
        <NoteSheet title="Your comment" onClose={() => onOpen(null)}>
          {fields(opened)}
        </NoteSheet>
      )}
    </section>
  );
}
