import type { ReactNode } from 'react';
import styles from './hairline-list.module.css';

/** Rows parted by hairlines and air. */
export function HairlineList({ children, label }: { children: ReactNode; label?: string }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets that a list without bullets is one
    <ul role="list" className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}
