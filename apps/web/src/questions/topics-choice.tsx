import { limits } from '@debrief/contract/limits';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { topicList } from '../topics/topics.cache.ts';
import styles from './edit-question-form.module.css';

/** One to three topics; the first chosen says by what answers are scored. */
export function TopicsChoice({
  value,
  onChange,
  error,
}: {
  value: readonly string[];
  onChange: (slugs: string[]) => void;
  error: string | undefined;
}) {
  const id = useId();
  const { data: topics = [] } = useQuery(topicList());
  const full = value.length >= limits.topics.max;
  return (
    <fieldset className={styles.topics} aria-describedby={error ? `${id}-error` : `${id}-hint`}>
      <legend>Topics</legend>
      <p id={`${id}-hint`} className={styles.hint}>
        Up to {limits.topics.max}. Answers are scored by the first one you choose.
      </p>
      <div className={styles.choices}>
        {topics.map(({ slug, name }) => {
          const chosen = value.includes(slug);
          return (
            <label key={slug}>
              <input
                type="checkbox"
                checked={chosen}
                aria-disabled={(full && !chosen) || undefined}
                aria-invalid={error ? true : undefined}
                onChange={() => {
                  if (chosen) onChange(value.filter((other) => other !== slug));
                  else if (!full) onChange([...value, slug]);
                }}
              />
              <span>
                {name}
                {value.length > 1 && value[0] === slug && <span className={styles.hint}> · first</span>}
              </span>
            </label>
          );
        })}
      </div>
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
