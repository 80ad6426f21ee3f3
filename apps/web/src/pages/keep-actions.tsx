import type { ReactNode } from 'react';
import type { Saveable } from '../collections/collections.cache.ts';
import { SaveButton } from '../collections/save-button.tsx';
import styles from './keep-actions.module.css';

/** What one does to find something again: quiet, below what it is about. */
export function KeepActions({ target, saved, children }: { target: Saveable; saved: boolean; children?: ReactNode }) {
  return (
    <div className={styles.keep}>
      <SaveButton target={target} saved={saved} />
      {children}
    </div>
  );
}
