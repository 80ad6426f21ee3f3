import { type ReactNode, useState } from 'react';
import styles from './clamp.module.css';

/** Shows the first lines of a longer text, and the rest when asked. */
export function Clamp({ long, children }: { long: boolean; children: ReactNode }) {
  const [whole, setWhole] = useState(!long);
  return (
    <div>
      <div className={whole ? undefined : styles.clamped}>{children}</div>
      {!whole && (
        <button type="button" className={styles.rest} onClick={() => setWhole(true)}>
          Show the rest
        </button>
      )}
    </div>
  );
}
