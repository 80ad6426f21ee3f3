import type { Import } from '@debrief/contract';
import { Button } from '../ui/button.tsx';
import { Problem } from '../ui/problem.tsx';
import { stateWords } from './import-words.ts';
import { useMoveImport } from './imports.cache.ts';
import styles from './imports.module.css';

/** How far it is; it goes on when this page is closed. */
export function ImportProgress({ import: { id, state, counts } }: { import: Import }) {
  const stop = useMoveImport(id);
  const isCounted = state === 'importing' && counts.rows !== null;
  return (
    <>
      <p className={styles.progress}>
        <progress aria-label={stateWords[state]} {...(isCounted && { max: counts.rows ?? 1, value: counts.read })} />{' '}
        {counts.read.toLocaleString('en')}
        {isCounted && ` of ${counts.rows?.toLocaleString('en')}`} rows
      </p>
      <p className={styles.quiet}>It goes on when you leave this page.</p>
      {stop.error && <Problem error={stop.error} />}
      <Button busy={stop.isPending} onClick={() => stop.mutate('stopped')}>
        Stop
      </Button>
    </>
  );
}
