import type { Me } from '@debrief/contract';
import { useState } from 'react';
import { notify } from '../platform/notices.ts';
import { problemWords } from '../ui/problem.tsx';
import styles from './account-form.module.css';
import { useEditMe } from './accounts.cache.ts';

/** Whether others' answers stay folded until one has tried. */
export function AttemptFirstChoice({ me }: { me: Me }) {
  const [on, setOn] = useState(me.attemptFirst);
  const edit = useEditMe();
  const choose = (attemptFirst: boolean) => {
    setOn(attemptFirst);
    edit.mutate(
      { attemptFirst },
      {
        onError: (error) => {
          setOn(!attemptFirst);
          notify(problemWords(error));
        },
      },
    );
  };
  return (
    <label className={styles.choice}>
      <input type="checkbox" checked={on} onChange={(event) => !edit.isPending && choose(event.target.checked)} />
      <span>
        Try first, then read
        <br />
        <small>Others’ answers stay folded until you have written yours, or tap “Show them”.</small>
      </span>
    </label>
  );
}
