import type { BroughtIn } from '@debrief/contract';
import { useId } from 'react';
import styles from '../accounts/account-form.module.css';
import { counted } from '../platform/counted.ts';
import { Problem } from '../ui/problem.tsx';
import { useBringIn } from './own-data.cache.ts';

/** Takes over the file that another Debrief made. */
export function BringInPart() {
  const bring = useBringIn();
  const id = useId();
  return (
    <div className={styles.form}>
      <p className={styles.words}>
        Choose the .zip that another Debrief made for you. Your answers arrive with their versions and only you see
        them: you choose what to publish. What is here already stays as it is.
      </p>
      <label htmlFor={id}>A file from another Debrief</label>
      <input
        id={id}
        type="file"
        accept=".zip,application/zip"
        disabled={bring.isPending}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) bring.mutate(file);
          target.value = '';
        }}
      />
      {bring.isPending && <p role="status">Reading your file…</p>}
      {bring.data && <p role="status">{cameOf(bring.data)}</p>}
      {bring.error && <Problem error={bring.error} />}
    </div>
  );
}

function cameOf({ questions, answers, drafts, left }: BroughtIn): string {
  const came = `${counted(questions, 'question')}, ${counted(answers, 'answer')} and ${counted(drafts, 'draft')} came along.`;
  return left ? `${came} ${left} were here already, or could not be kept.` : came;
}
