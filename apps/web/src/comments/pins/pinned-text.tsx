import type { Ref } from 'react';
import { Prose } from '../../ui/prose.tsx';
import styles from './pins.module.css';

/** The text of an answer that notes can be pinned to: their marks and the chooser float over it, from outside its DOM. */
export function PinnedText({ html, ref }: { html: string; ref: Ref<HTMLDivElement> }) {
  return (
    <div ref={ref} className={styles.text}>
      <Prose html={html} />
    </div>
  );
}
