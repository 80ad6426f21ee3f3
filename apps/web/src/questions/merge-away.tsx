import type { Question } from '@debrief/contract';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import styles from './question-actions.module.css';

const ChooseKept = lazy(() => import('./choose-kept.tsx').then(({ ChooseKept }) => ({ default: ChooseKept })));

/** For moderators: puts this question into another one. */
export function MergeAway({ question }: { question: Question }) {
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.away}>
      <Button look="quiet" onClick={() => setOpen(true)}>
        Merge into another question…
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} title="Merge into another question">
        <Suspense fallback={null}>
          <ChooseKept question={question} onClose={() => setOpen(false)} />
        </Suspense>
      </Sheet>
    </div>
  );
}
