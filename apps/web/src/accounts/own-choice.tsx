import type { Me } from '@debrief/contract';
import { useState } from 'react';
import { notify } from '../platform/notices.ts';
import { problemWords } from '../ui/problem.tsx';
import styles from './account-form.module.css';
import { useEditMe } from './accounts.cache.ts';

/** Something about one's account that is so or not; kept as soon as it is chosen. */
export function OwnChoice({
  me,
  name,
  label,
  means,
}: {
  me: Me;
  name: 'attemptFirst' | 'automated';
  label: string;
  means: string;
}) {
  const [on, setOn] = useState(me[name]);
  const edit = useEditMe();
  const choose = (chosen: boolean) => {
    setOn(chosen);
    edit.mutate(
      { [name]: chosen },
      {
        onError: (error) => {
          setOn(!chosen);
          notify(problemWords(error));
        },
      },
    );
  };
  return (
    <label className={styles.choice}>
      <input type="checkbox" checked={on} onChange={(event) => !edit.isPending && choose(event.target.checked)} />
      <span>
        {label}
        <br />
        <small>{means}</small>
      </span>
    </label>
  );
}
