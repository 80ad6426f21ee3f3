import { useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import styles from './timer.module.css';

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Counts the seconds one takes beside the minutes suggested. Tells them when paused and every quarter of a minute. */
export function Timer({
  suggested,
  seconds,
  onSeconds,
}: {
  suggested: number | undefined;
  seconds: number;
  onSeconds: (seconds: number) => void;
}) {
  const [running, setRunning] = useState(false);
  const [shown, setShown] = useState(seconds);
  const tell = useRef(onSeconds);
  tell.current = onSeconds;
  const latest = useRef(seconds);

  useEffect(() => {
    if (!running) return;
    const startedAt = performance.now() - latest.current * 1000;
    const timer = setInterval(() => {
      latest.current = Math.floor((performance.now() - startedAt) / 1000);
      setShown(latest.current);
      if (latest.current % 15 === 0) tell.current(latest.current);
    }, 1000);
    return () => {
      clearInterval(timer);
      tell.current(latest.current);
    };
  }, [running]);

  return (
    <div className={styles.timer}>
      <span role="timer" aria-label="Time taken" className={styles.clock}>
        {clock(shown)}
      </span>
      {suggested && <span className={styles.suggested}>of {suggested} min suggested</span>}
      <Button size="small" autoFocus onClick={() => setRunning(!running)}>
        {running ? 'Pause' : shown ? 'Go on' : 'Start the clock'}
      </Button>
    </div>
  );
}
