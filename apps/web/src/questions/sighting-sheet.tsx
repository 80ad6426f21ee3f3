import type { Question } from '@debrief/contract';
import { ProblemError } from '@debrief/contract/client';
import { limits } from '@debrief/contract/limits';
import { useState } from 'react';
import { notify } from '../platform/notices.ts';
import { recentMonths } from '../platform/time.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { problemFields, SendProblem } from '../ui/problem.tsx';
import { SelectField } from '../ui/select.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { useRecordSighting } from './questions.cache.ts';
import styles from './sighting-sheet.module.css';

/** "I was asked this": where and when, with both guessed. */
export function SightingSheet({ question, open, onClose }: { question: Question; open: boolean; onClose: () => void }) {
  return (
    <Sheet open={open} onClose={onClose} title="I was asked this">
      <SightingForm question={question} onClose={onClose} />
    </Sheet>
  );
}

function SightingForm({ question, onClose }: { question: Question; onClose: () => void }) {
  const months = recentMonths();
  const [company, setCompany] = useState(question.companies[0]?.name ?? '');
  const [month, setMonth] = useState(months[0]!.value);
  const record = useRecordSighting(question.slug);
  const fields = problemFields(record.error);
  const thank = () => {
    notify('Noted. Thank you.');
    onClose();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        record.mutate({ company, month }, { onSuccess: thank, onError: (error) => isRepeated(error) && thank() });
      }}
    >
      <TextField
        label="Company"
        required
        maxLength={limits.companyName.max}
        autoComplete="organization"
        value={company}
        error={fields.company}
        onChange={(event) => setCompany(event.target.value)}
      />
      <SelectField
        label="Month"
        choices={months}
        value={month}
        error={fields.month}
        onChange={(event) => setMonth(event.target.value)}
      />
      <p className={styles.promise}>Your name is never shown with this.</p>
      {record.error && !isRepeated(record.error) && Object.keys(fields).length === 0 && (
        <SendProblem error={record.error} />
      )}
      <Button look="primary" type="submit" busy={record.isPending} wide>
        {record.isPending ? 'Sending…' : 'I was asked this'}
      </Button>
    </form>
  );
}

const isRepeated = (error: unknown) => error instanceof ProblemError && error.problem.code === 'sighting.exists';
