import type { SearchResult } from '@debrief/contract';
import type { ReactNode } from 'react';
import { type SearchFilter, urls } from '../app/urls.ts';
import { Link } from '../ui/link.tsx';
import styles from './search-head.module.css';
import { resultsWords } from './search-words.ts';
import { UnknownValue } from './unknown-value.tsx';

/** What was looked for, how much of it there is, and whether something else was meant; `children` is what can be done with the search. */
export function SearchHead({
  filter,
  result,
  title,
  children,
}: {
  filter: SearchFilter;
  result: SearchResult | undefined;
  title: string;
  children?: ReactNode;
}) {
  return (
    <div className={styles.head}>
      <div>
        <h1>{title}</h1>
        <p role="status" className={styles.count}>
          {result && !result.nearest ? resultsWords(result) : ' '}
        </p>
        {result?.unknown?.map((unknown) => (
          <UnknownValue key={`${unknown.operator} ${unknown.value}`} filter={filter} unknown={unknown} />
        ))}
        {result?.suggestion && (
          <p className={styles.meant}>
            Did you mean <Link href={urls.search({ ...filter, q: result.suggestion })}>{result.suggestion}</Link>?
          </p>
        )}
      </div>
      <div className={styles.acts}>{children}</div>
    </div>
  );
}
