import type { ReactNode } from 'react';
import styles from './chip.module.css';
import { Link } from './link.tsx';

/** A short link that stands among others of its kind. */
export function ChipLink({ href, current, children }: { href: string; current?: boolean; children: ReactNode }) {
  return (
    <Link className={styles.chip} href={href} aria-current={current ? 'page' : undefined}>
      {children}
    </Link>
  );
}

/** Chips in a row: one line to swipe on a phone, as many as needed elsewhere. */
export function Chips({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of links is no fieldset
    <div role="group" aria-label={label} className={styles.chips}>
      {children}
    </div>
  );
}

/** Says quietly that this was made up to show how Debrief works. */
export function SampleMark() {
  return (
    <span className={styles.sample} title="Made up, to show how Debrief works">
      sample
    </span>
  );
}
