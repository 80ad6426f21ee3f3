import { useId } from 'react';
import styles from './answer-form.module.css';
import { type Audience, audiences, audienceWords, rememberAudience } from './audience.ts';

/** "Who can see this?": one choice, kept for the next time. */
export function AudienceChoice({
  value,
  onChange,
  withQuestion = false,
}: {
  value: Audience;
  onChange: (audience: Audience) => void;
  /** Whether a question is posted along, which everyone sees. */
  withQuestion?: boolean;
}) {
  const name = useId();
  return (
    <fieldset className={styles.audience}>
      <legend>Who can see this?</legend>
      {audiences.map((audience) => (
        <label key={audience} className={styles.choice}>
          <input
            type="radio"
            name={name}
            checked={value === audience}
            onChange={() => {
              rememberAudience(audience);
              onChange(audience);
            }}
          />
          {audienceWords[audience]}
        </label>
      ))}
      {withQuestion && (value === 'link' || value === 'private') && (
        <p className={styles.hint}>
          This is for your answer. The question itself is shown to everyone, without your name.
        </p>
      )}
      {value === 'named' && (
        <p className={styles.hint}>You can take your name off later; who has read it by then may remember it.</p>
      )}
      {value === 'made-up' && (
        <p className={styles.hint}>The name is hidden, the way you write is not: who knows it well may guess.</p>
      )}
    </fieldset>
  );
}
