import type { SearchResult } from '@debrief/contract';
import { type SearchFilter, urls } from '../app/urls.ts';
import { Link } from '../ui/link.tsx';
import styles from './search-facets.module.css';
import { chosen, countWords, narrowings, openChoices } from './search-words.ts';

/** More than these fold. */
const most = 9;
const shownAtOnce = 6;

/**
 * What the search can be narrowed by, each choice with how much it would leave. What is chosen stands alone in its group, to be
 * taken away; what would change nothing is left out.
 */
export function SearchFacets({ filter, result }: { filter: SearchFilter; result: SearchResult | undefined }) {
  const taken = chosen(filter, result?.facets);
  const open = openChoices(filter, result);
  return (
    <div className={styles.facets}>
      {narrowings.map(({ key, label, names }) => {
        const mine = taken.find((choice) => choice.key === key);
        const { choices, more } = open.find((each) => each.key === key)!;
        if (!mine && choices.length === 0) return null;
        const atOnce = choices.length > most ? shownAtOnce : most;
        const links = choices.map(({ value, label: name, count }) => (
          <li key={value}>
            <Link className={styles.choice} href={urls.search({ ...filter, [key]: value })}>
              <span>{(names as Record<string, string>)[value] ?? name}</span>{' '}
              <span className={styles.count} aria-hidden={more || undefined}>
                {countWords(count, more)}
              </span>
              {more && <span className="visually-hidden">at least {count}</span>}
            </Link>
          </li>
        ));
        return (
          <section key={key} aria-label={label}>
            <h3>{label}</h3>
            <ul>
              {mine && (
                <li>
                  <Link className={styles.chosen} href={urls.search({ ...filter, [key]: undefined })}>
                    <span>
                      <span className="visually-hidden">Take away: </span>
                      {mine.label}
                    </span>{' '}
                    <span aria-hidden="true">×</span>
                  </Link>
                </li>
              )}
              {links.slice(0, atOnce)}
            </ul>
            {links.length > atOnce && (
              <details className={styles.rest}>
                <summary>{links.length - atOnce} more</summary>
                <ul>{links.slice(atOnce)}</ul>
              </details>
            )}
          </section>
        );
      })}
    </div>
  );
}
