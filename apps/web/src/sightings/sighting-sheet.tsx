import type { Question } from '@debrief/contract';
import { ProblemError } from '@debrief/contract/client';
import { levels, limits, rounds } from '@debrief/contract/limits';
import { useState } from 'react';
import { notify } from '../platform/notices.ts';
import { recentMonths } from '../platform/time.ts';
import { choices, levelNames, roundNames } from '../questions/choice-names.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { problemFields, SendProblem } from '../ui/problem.tsx';
import { SelectField } from '../ui/select.tsx';
import { Sheet } from '../ui/sheet.tsx';
import styles from './sighting-sheet.module.css';
import { type Report, useRecordSighting, useWithdrawSighting } from './sightings.cache.ts';

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
  const [level, setLevel] = useState('');
  const [round, setRound] = useState('');
  const record = useRecordSighting(question.slug);
  const { withdraw } = useWithdrawSighting();
  const fields = problemFields(record.error);
  const thank = (made?: { id: string }) => {
    notify('Noted. Thank you.', made && { label: 'Take it back', run: () => withdraw(made.id) });
    onClose();
  };
  const report = {
    month,
    ...(company.trim() && { company: company.trim() }),
    ...(level && { level }),
    ...(round && { round }),
  } as Report;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        record.mutate(report, { onSuccess: thank, onError: (error) => isRepeated(error) && thank() });
      }}
    >
      <TextField
        label="Company"
        hint="Leave it empty if you would rather not say."
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
      <details>
        <summary className={styles.more}>Add level and round</summary>
        <div className={styles.form}>
          <SelectField
            label="Level"
            any="Not said"
            choices={choices(levels, levelNames)}
            value={level}
            onChange={(event) => setLevel(event.target.value)}
          />
          <SelectField
            label="Round"
            any="Not said"
            choices={choices(rounds, roundNames)}
            value={round}
            onChange={(event) => setRound(event.target.value)}
          />
        </div>
      </details>
      <p className={styles.promise}>
        Your name is never shown with this. Where and when is told once three people say the same.
      </p>
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
