import type { Ref } from 'react';
import styles from './prose.module.css';

/** Rendered text of a member: `html` is the server's own, sanitised rendering (`bodyHtml`). */
export function Prose({
  html,
  look = 'reading',
  ref,
}: {
  html: string;
  look?: 'reading' | 'note';
  ref?: Ref<HTMLDivElement>;
}) {
  return (
    <div
      ref={ref}
      className={`${styles.prose} ${styles[look]}`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by the server (packages/prose), never typed text
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
