import { useQuery } from '@tanstack/react-query';
import { figureWords } from '../figures/figure-words.ts';
import { communityFigures } from '../figures/figures.cache.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import styles from './health-page.module.css';

const day = (iso: string) =>
  new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** What we promise about feedback, and how it goes. */
export function HealthPage() {
  const query = useQuery(communityFigures());
  return (
    <Page title="How feedback is doing">
      <h1 tabIndex={-1}>How feedback is doing</h1>
      <Loaded query={query} label="Counting">
        {(figures) => (
          <>
            <p className={styles.about}>
              {day(figures.from)} to {day(figures.to)}. Samples, imports and programs count nowhere, and a figure stands
              here once it rests on 20 cases.
            </p>
            <dl className={styles.figures}>
              {figureWords(figures).map(({ name, says, how }) => (
                <div key={name} className={styles.figure}>
                  <dt>{name}</dt>
                  <dd className={says ? styles.says : styles.notYet}>{says ?? 'Not enough cases yet'}</dd>
                  <dd className={styles.how}>{how}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </Loaded>
    </Page>
  );
}
