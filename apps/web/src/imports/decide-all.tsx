import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { counted } from '../platform/counted.ts';
import { Button } from '../ui/button.tsx';
import { Problem } from '../ui/problem.tsx';
import { Sheet } from '../ui/sheet.tsx';
import styles from './duplicates.module.css';
import { type Decision, decideAll, oneImport } from './imports.cache.ts';

/** Decides on everything that waits in the same way, after asking, and shows how far it is. */
export function DecideAll({ importId, undecided }: { importId: string; undecided: number }) {
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [running, setRunning] = useState<{ all: number; done: number }>();
  const [error, setError] = useState<unknown>();
  const stopped = useRef(false);

  const run = async (decision: Decision) => {
    stopped.current = false;
    setError(undefined);
    setRunning({ all: undecided, done: 0 });
    await decideAll(importId, decision, {
      progress: () => setRunning((now) => now && { ...now, done: now.done + 1 }),
      isStopped: () => stopped.current,
    }).then(() => setOpen(false), setError);
    setRunning(undefined);
    await client.invalidateQueries({ queryKey: oneImport(importId).queryKey.slice(0, 1) });
  };
  const close = () => {
    stopped.current = true;
    setOpen(false);
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        Decide on all {undecided.toLocaleString('en')}…
      </Button>
      <Sheet open={open} onClose={close} title="Decide on all that wait">
        <p>
          Merging puts {counted(undecided, 'question')} of this file into those that were here before, with their
          answers and all that was said of them; their addresses lead there. It cannot be undone. Keeping both can be
          thought better of pair by pair.
        </p>
        {running ? (
          <p className={styles.progress} role="status">
            <progress max={running.all} value={running.done} aria-label="Pairs decided" />{' '}
            {running.done.toLocaleString('en')} of {running.all.toLocaleString('en')}
            <Button size="small" onClick={() => (stopped.current = true)}>
              Stop
            </Button>
          </p>
        ) : (
          <div className={styles.choice}>
            <Button look="danger" onClick={() => void run('merged')}>
              Merge all {undecided.toLocaleString('en')}
            </Button>
            <Button onClick={() => void run('kept')}>Keep both of all {undecided.toLocaleString('en')}</Button>
          </div>
        )}
        {error !== undefined && <Problem error={error} />}
      </Sheet>
    </>
  );
}
