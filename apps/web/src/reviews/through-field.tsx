import { throughs } from '@debrief/contract/limits';
import { OneOf } from '../ui/one-of.tsx';
import type { Through } from './review-draft.ts';
import { throughWords } from './through-words.ts';

const choices = throughs.map((value) => ({ value, label: throughWords[value] }));

/** Would this get you through? One of three. */
export function ThroughField({
  value,
  onChange,
  error,
}: {
  value: Through | '';
  onChange: (through: Through) => void;
  error?: string | undefined;
}) {
  return (
    <OneOf
      legend="Would this get you through?"
      choices={choices}
      value={value || null}
      onChange={onChange}
      error={error}
    />
  );
}
