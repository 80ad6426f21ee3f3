import { diffWords } from '@debrief/prose/diff';
import { useMemo } from 'react';
import styles from './comments.module.css';

/** Other words for some words of the text: what goes is struck through, what comes is underlined. */
export function SuggestedWords({ before, after }: { before: string; after: string }) {
  const changes = useMemo(() => diffWords(before, after), [before, after]);
  return (
    <p className={styles.suggestion}>
      <span className="visually-hidden">Suggested words: </span>
      {changes.map(({ kind, text }, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text have no other name and never move
        if (kind === 'same') return <span key={index}>{text}</span>;
        const Tag = kind === 'added' ? 'ins' : 'del';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <Tag key={index}>{text}</Tag>
        );
      })}
    </p>
  );
}
