import type { ReplayContent } from '@debrief/contract';
import { limits, outcomes, rounds, tracks } from '@debrief/contract/limits';
import { choices, roundNames, trackNames } from '../questions/choice-names.ts';
import { TextAreaField, TextField } from '../ui/field.tsx';
import { OneOf } from '../ui/one-of.tsx';
import { SelectField } from '../ui/select.tsx';
import { AskedThere } from './asked-there.tsx';
import { outcomeNames, ratingWords } from './replay-draft.ts';
import styles from './replay-form.module.css';

interface StepProps {
  replay: ReplayContent;
  write: (change: Partial<ReplayContent>) => void;
}

const orNull = <Value extends string>(value: string) => (value || null) as Value | null;

function Where({ replay, write }: StepProps) {
  return (
    <>
      <TextField
        label="Company"
        autoComplete="off"
        maxLength={limits.replayLine.max}
        value={replay.company}
        onChange={(event) => write({ company: event.target.value })}
      />
      <TextField
        label="Role"
        autoComplete="off"
        maxLength={limits.replayLine.max}
        value={replay.role}
        onChange={(event) => write({ role: event.target.value })}
      />
      <div className={styles.pair}>
        <TextField
          label="Day"
          type="date"
          max="9999-12-31"
          value={replay.date ?? ''}
          onChange={(event) => write({ date: orNull(event.target.value) })}
        />
        <SelectField
          label="Round"
          any="Not said"
          choices={choices(rounds, roundNames)}
          value={replay.round ?? ''}
          onChange={(event) => write({ round: orNull(event.target.value) })}
        />
        <SelectField
          label="Track"
          any="Not said"
          choices={choices(tracks, trackNames)}
          value={replay.track ?? ''}
          onChange={(event) => write({ track: orNull(event.target.value) })}
        />
      </div>
      <TextField
        label="Who interviewed you?"
        hint="For you alone."
        autoComplete="off"
        maxLength={limits.replayLine.max}
        value={replay.interviewers}
        onChange={(event) => write({ interviewers: event.target.value })}
      />
    </>
  );
}

const Questions = ({ replay, write }: StepProps) => (
  <AskedThere replay={replay} onChange={(questions) => write({ questions })} />
);

function HowItWent({ replay, write }: StepProps) {
  return (
    <>
      <TextAreaField
        isPrivate
        label="Good signs"
        hint="They nodded, asked more, took notes, ran over time…"
        rows={3}
        maxLength={limits.replayWords.max}
        value={replay.cuesGood}
        onChange={(event) => write({ cuesGood: event.target.value })}
      />
      <TextAreaField
        isPrivate
        label="Bad signs"
        hint="They looked at the clock, went quiet, moved on quickly…"
        rows={3}
        maxLength={limits.replayWords.max}
        value={replay.cuesBad}
        onChange={(event) => write({ cuesBad: event.target.value })}
      />
      <OneOf
        legend="All in all, how did it go?"
        choices={ratingWords.map((label, n) => ({ value: n + 1, label }))}
        value={replay.rating}
        onChange={(rating) => write({ rating })}
        onClear={() => write({ rating: null })}
      />
    </>
  );
}

function NextTime({ replay, write }: StepProps) {
  return (
    <>
      <TextAreaField
        isPrivate
        label="What is the one thing you would change?"
        rows={3}
        maxLength={limits.replayWords.max}
        value={replay.change}
        onChange={(event) => write({ change: event.target.value })}
      />
      <SelectField
        label="How did it end?"
        hint="Come back when you know."
        any="Not known yet"
        choices={choices(outcomes, outcomeNames)}
        value={replay.outcome ?? ''}
        onChange={(event) => write({ outcome: orNull(event.target.value) })}
      />
    </>
  );
}

/** The four steps of a replay, each short enough for a phone. */
export const replaySteps = [
  { title: 'Where was it?', short: 'Where', Step: Where },
  { title: 'What were you asked?', short: 'Questions', Step: Questions },
  { title: 'How did it go?', short: 'How it went', Step: HowItWent },
  { title: 'And next time?', short: 'Next time', Step: NextTime },
] as const;
