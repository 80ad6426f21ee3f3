import type { Highlight } from '@debrief/contract';
import { Fragment } from 'react';
import styles from './marked.module.css';

/** A text with the words that were looked for marked in it; never read as HTML. */
export function Marked({ highlight: { text, marks } }: { highlight: Highlight }) {
  return (
    <>
      {marks.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <mark className={styles.mark}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}

/** This field of a result with its words marked, or the plain text where none stands in it. */
export function MarkedField({
  of: { highlights },
  field,
  plain,
}: {
  of: { highlights: readonly Highlight[] };
  field: Highlight['field'];
  plain: string;
}) {
  const highlight = highlights.find((each) => each.field === field);
  return highlight ? <Marked highlight={highlight} /> : plain;
}
