import { useState } from 'react';
import { Button } from './button.tsx';
import styles from './merge-buttons.module.css';
import { Problem } from './problem.tsx';
import { Sheet } from './sheet.tsx';

/** Asks once more before a name comes off what carries it; `goes` says what is lost by that. */
export function TakeNameOff({
  goes,
  busy,
  error,
  onTake,
}: {
  goes: string;
  busy: boolean;
  error: unknown;
  onTake: () => void;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        Take my name off
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} title="Take your name off?">
        <p>{goes}</p>
        <p>
          Nothing here leads back to your name then. Whoever read it before may remember, and the words are the same.
        </p>
        {!!error && <Problem error={error} />}
        <div className={styles.acts}>
          <Button onClick={() => setOpen(false)}>Keep my name</Button>
          <Button look="primary" busy={busy} onClick={onTake}>
            {busy ? 'Taking it off…' : 'Take it off'}
          </Button>
        </div>
      </Sheet>
    </>
  );
}
