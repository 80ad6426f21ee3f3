import type { ReactNode } from 'react';
import styles from './empty.module.css';

/** Nothing here yet, in words, and the one thing to do about it. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {action}
    </div>
  );
}
