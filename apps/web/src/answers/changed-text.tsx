import type { Change } from '@debrief/prose';
import type { Ref } from 'react';
import styles from './word-changes.module.css';

/** Some neighbours among the changes, the last one included. */
export interface Stretch {
  first: number;
  last: number;
}

/** Two versions in one text: what came is underlined, what went is struck through. One stretch can stand out. */
export function ChangedText({
  changes,
  now,
  nowRef,
}: {
  changes: readonly Change[];
  now?: Stretch | null;
  /** Its beginning: a change, never what stayed. */
  nowRef?: Ref<HTMLModElement>;
}) {
  return (
    <div className={styles.text} data-one={now ? true : undefined}>
      {changes.map(({ kind, text }, index) => {
        const here = (now && index >= now.first && index <= now.last) || undefined;
        if (kind === 'same')
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text have no other name and never move
            <span key={index} data-now={here}>
              {text}
            </span>
          );
        const Tag = kind === 'added' ? 'ins' : 'del';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <Tag key={index} ref={index === now?.first ? nowRef : undefined} data-now={here}>
            <span className="visually-hidden">{kind === 'added' ? ' [new: ' : ' [gone: '}</span>
            {text}
            <span className="visually-hidden">] </span>
          </Tag>
        );
      })}
    </div>
  );
}
