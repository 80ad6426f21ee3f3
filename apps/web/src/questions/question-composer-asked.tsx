import type { GuessableTopic } from '@debrief/contract';
import { levels, limits, rounds, tracks } from '@debrief/contract/limits';
import { CompanyField } from '../companies/company-field.tsx';
import { recentMonths } from '../platform/time.ts';
import { Editor } from '../ui/editor.tsx';
import { TextAreaField } from '../ui/field.tsx';
import { SelectField } from '../ui/select.tsx';
import { choices, levelNames, roundNames, trackNames } from './choice-names.ts';
import styles from './question-composer.module.css';
import type { QuestionDraft } from './question-draft.ts';

interface AskedProps {
  draft: QuestionDraft;
  errors: Partial<Record<keyof QuestionDraft, string>>;
  topics: readonly GuessableTopic[];
  /** The topic's slug, chosen or guessed. */
  topic: string;
  write: (change: Partial<QuestionDraft>) => void;
}

/** What were you asked: the title, where and when; the rest folds under "Add detail". */
export function AskedTitle({ draft, errors, write }: Pick<AskedProps, 'draft' | 'errors' | 'write'>) {
  return (
    <div className={styles.title}>
      <TextAreaField
        label="What were you asked?"
        labelHidden
        name="title"
        rows={2}
        placeholder="As you remember it, in a sentence"
        maxLength={limits.questionTitle.max}
        autoFocus
        value={draft.title}
        error={errors.title}
        onChange={(event) => write({ title: event.target.value.replaceAll('\n', ' ') })}
      />
    </div>
  );
}

export function AskedWhere({ draft, errors, topics, topic, write }: AskedProps) {
  const detailed = [draft.details, draft.level, draft.round, draft.track].some((value) => value !== '');
  const kinds = topics.map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <>
      <div className={styles.where}>
        <CompanyField value={draft.company} error={errors.company} onChange={(company) => write({ company })} />
        <SelectField
          label="When"
          name="month"
          choices={recentMonths()}
          value={draft.month || recentMonths()[0]!.value}
          error={errors.month}
          onChange={(event) => write({ month: event.target.value })}
        />
      </div>
      {(topic || draft.title.trim().length >= limits.questionTitle.min || errors.topic) && (
        <div className={styles.topic} data-guessed={topic && !draft.topic ? true : undefined}>
          <SelectField
            label="Topic"
            name="topic"
            any={topic ? undefined : 'Choose a topic'}
            choices={kinds}
            value={topic}
            error={errors.topic}
            onChange={(event) => write({ topic: event.target.value })}
          />
        </div>
      )}
      <details className={styles.fold} open={detailed || !!errors.details || undefined}>
        <summary>Add detail</summary>
        <div className={styles.folded}>
          <Editor
            label="Anything that belongs to the question"
            rows={4}
            max={limits.questionBody.max}
            value={draft.details}
            error={errors.details}
            onChange={(details) => write({ details })}
          />
          <p className={styles.similarLead}>
            Under a made-up name, level and round stay with you until three people report the same.
          </p>
          <div className={styles.where}>
            <SelectField
              label="Level"
              any="Not said"
              choices={choices(levels, levelNames)}
              value={draft.level}
              onChange={(event) => write({ level: event.target.value })}
            />
            <SelectField
              label="Round"
              any="Not said"
              choices={choices(rounds, roundNames)}
              value={draft.round}
              onChange={(event) => write({ round: event.target.value })}
            />
            <SelectField
              label="Track"
              choices={choices(tracks, trackNames)}
              value={draft.track || tracks[0]}
              onChange={(event) => write({ track: event.target.value })}
            />
          </div>
        </div>
      </details>
    </>
  );
}
