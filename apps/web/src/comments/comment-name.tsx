import { useState } from 'react';
import styles from './comments.module.css';

const remembered = 'debrief:comment-made-up';

function read(): boolean {
  try {
    return localStorage.getItem(remembered) === 'yes';
  } catch {
    return false;
  }
}

/** Whether one comments under a made-up name; kept for the next time. */
export function useMadeUpName() {
  const [madeUp, setMadeUp] = useState(read);
  const choose = (next: boolean) => {
    setMadeUp(next);
    try {
      localStorage.setItem(remembered, next ? 'yes' : 'no');
    } catch {
      // It is asked again next time.
    }
  };
  return [madeUp, choose] as const;
}

export function MadeUpNameChoice({ value, onChange }: { value: boolean; onChange: (madeUp: boolean) => void }) {
  return (
    <label className={styles.madeUp}>
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} /> Under a made-up
      name
    </label>
  );
}
