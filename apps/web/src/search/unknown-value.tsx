import type { UnknownValue as Unknown } from '@debrief/contract';
import { type SearchFilter, urls } from '../app/urls.ts';
import { useViewer } from '../platform/session.ts';
import { Link } from '../ui/link.tsx';
import { instead, valuesOf } from './complete-operator.ts';
import styles from './search-head.module.css';
import { narrowings, unknownWords } from './search-words.ts';

/** Says that an operator does not know what it was given, and leads to the same search with what it knows, or with the words alone. */
export function UnknownValue({ filter, unknown }: { filter: SearchFilter; unknown: Unknown }) {
  const isGuest = !useViewer();
  const { operator, value } = unknown;
  const { q = '' } = filter;
  const values = valuesOf(operator, isGuest);
  const names = narrowings.find(({ key }) => key === operator)?.names as Record<string, string> | undefined;
  const to = (put: string) => urls.search({ ...filter, q: instead(q, unknown, put) });
  if (instead(q, unknown, '') === q) return <p className={styles.meant}>{unknownWords(unknown)}</p>;
  return (
    <p className={styles.meant}>
      {unknownWords(unknown)}{' '}
      {values ? (
        <>
          It was looked for as words. Did you mean{' '}
          {values.map((each, n) => (
            <span key={each}>
              {n > 0 && (n === values.length - 1 ? ' or ' : ', ')}
              <Link href={to(`${operator}:${each}`)}>{names?.[each] ?? each}</Link>
            </span>
          ))}
          ?
        </>
      ) : (
        <Link href={to(value.includes(' ') ? `"${value}"` : value)}>Look for it as words</Link>
      )}
    </p>
  );
}
