import { useEffect, useRef } from 'react';
import { Button } from '../ui/button.tsx';
import styles from './draft-conflict.module.css';
import type { ConflictChoice } from './draft-keeper.ts';

/** Shows the text another device saved, and lets one choose; until then both are kept and nothing is published. */
export function DraftConflict({
  other,
  asked,
  onChoose,
}: {
  other: string;
  /** How often one tried to publish without having chosen; each time brings one here. */
  asked: number;
  onChoose: (choice: ConflictChoice) => void;
}) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked === 0) return;
    section.current?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: 'center' });
  }, [asked]);
  return (
    <section
      ref={section}
      tabIndex={-1}
      className={styles.conflict}
      aria-label="Two versions of this draft"
      role="alert"
    >
      {asked > 0 && <p className={styles.first}>Not published yet. Choose first which text it should be.</p>}
      <p className={styles.lead}>This draft was also changed on another device. Here is the other text:</p>
      <blockquote className={styles.other}>{other.trim() || 'It is empty.'}</blockquote>
      <div className={styles.choices}>
        <Button look="primary" onClick={() => onChoose('mine')}>
          Keep mine
        </Button>
        <Button onClick={() => onChoose('other')}>Use that one</Button>
        <Button onClick={() => onChoose('both')}>Keep both, one after the other</Button>
      </div>
    </section>
  );
}
