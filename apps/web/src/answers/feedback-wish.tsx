import { limits } from '@debrief/contract/limits';
import { useRubric } from '../topics/topics.cache.ts';
import { TextAreaField } from '../ui/field.tsx';
import { SelectField } from '../ui/select.tsx';
import styles from './answer-form.module.css';
import type { FeedbackWish } from './audience.ts';

const tones = [
  { value: 'gentle', label: 'Gently, please' },
  { value: 'direct', label: 'Straight to the point' },
];

/** What one would like to know from readers; all of it may stay empty. */
export function FeedbackWishFields({
  wish,
  tone,
  criteria,
  noFeedback,
  topicSlug,
  onChange,
  error,
  label = 'What would you like to know?',
  labelHidden,
}: FeedbackWish & {
  topicSlug: string | undefined;
  onChange: (change: Partial<FeedbackWish>) => void;
  error?: string;
  label?: string;
  labelHidden?: boolean;
}) {
  const { rubric } = useRubric(topicSlug);
  const tick = (id: string, wanted: boolean) =>
    onChange({ criteria: wanted ? [...criteria, id] : criteria.filter((each) => each !== id) });
  const getFeedback = (
    <label className={styles.choice}>
      <input
        type="checkbox"
        checked={!noFeedback}
        onChange={(event) => onChange({ noFeedback: !event.target.checked })}
      />
      Get feedback
    </label>
  );
  if (noFeedback) return getFeedback;
  return (
    <>
      <TextAreaField
        label={label}
        labelHidden={labelHidden}
        hint="You can leave this empty. Feedback comes anyway."
        placeholder="Did I spend too long on the guardrails?"
        rows={3}
        maxLength={limits.feedbackQuestion.max}
        value={wish}
        error={error}
        onChange={(event) => onChange({ wish: event.target.value })}
      />
      <div>
        {rubric.length > 0 && (
          <details className={styles.fold} open={criteria.length > 0 || undefined}>
            <summary>What should they look at?</summary>
            <fieldset className={styles.audience}>
              <legend className="visually-hidden">What should they look at?</legend>
              {rubric.map(({ id, name }) => (
                <label key={id} className={styles.choice}>
                  <input
                    type="checkbox"
                    checked={criteria.includes(id)}
                    onChange={(event) => tick(id, event.target.checked)}
                  />
                  {name}
                </label>
              ))}
            </fieldset>
          </details>
        )}
        <details className={styles.fold} open={tone !== '' || undefined}>
          <summary>How should people say it?</summary>
          <SelectField
            label="Tone"
            labelHidden
            any="As they like"
            choices={tones}
            value={tone}
            onChange={(event) => onChange({ tone: event.target.value })}
          />
        </details>
        {getFeedback}
      </div>
    </>
  );
}
