import { Button } from '../ui/button.tsx';
import { Problem } from '../ui/problem.tsx';
import styles from './export-questions.module.css';
import { useExport } from './exports.cache.ts';

/** Takes along, as one file, what everyone may read. */
export function ExportQuestions() {
  const fetched = useExport();
  const fetching = fetched.isPending ? fetched.variables : undefined;
  return (
    <>
      <p className={styles.words}>
        Every question with its public answers, as one file that an import takes. Nothing tells more of an author than
        the page does, and the sample community is left out.
      </p>
      <p className={styles.ways}>
        <Button busy={fetching === 'jsonl'} onClick={() => fetched.mutate('jsonl')}>
          {fetching === 'jsonl' ? 'Fetching…' : 'Export questions'}
        </Button>
        <Button look="quiet" busy={fetching === 'csv'} onClick={() => fetched.mutate('csv')}>
          {fetching === 'csv' ? 'Fetching…' : 'As CSV'}
        </Button>
      </p>
      <div role="status" className="visually-hidden">
        {fetched.isSuccess && 'The file is among your downloads.'}
      </div>
      {fetched.error && <Problem error={fetched.error} />}
    </>
  );
}
