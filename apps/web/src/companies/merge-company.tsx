import type { Company } from '@debrief/contract';
import { lazy, Suspense, useState } from 'react';
import { useViewer } from '../platform/session.ts';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import styles from './merge-company.module.css';

const ChooseKeptCompany = lazy(() =>
  import('./choose-kept-company.tsx').then(({ ChooseKeptCompany }) => ({ default: ChooseKeptCompany })),
);

/** For admins: makes this company another name of one that is kept. */
export function MergeCompany({ company }: { company: Company }) {
  const [open, setOpen] = useState(false);
  if (useViewer()?.role !== 'admin') return null;
  return (
    <div className={styles.away}>
      <Button look="quiet" onClick={() => setOpen(true)}>
        Merge into another company…
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} title="Merge into another company">
        <Suspense fallback={null}>
          <ChooseKeptCompany company={company} onClose={() => setOpen(false)} />
        </Suspense>
      </Sheet>
    </div>
  );
}
