import type { Criterion, Review, ReviewsOfAnswer } from '@debrief/contract';
import type { Marks } from './review-draft.ts';
import styles from './score-rows.module.css';

/** A row a criterion: four steps filled to the median, a tick a reviewer, a ring for one's own guess, the level in words. */
export function ScoreRows({
  rubric,
  summary,
  reviews,
  guess,
}: {
  rubric: readonly Criterion[];
  summary: Pick<ReviewsOfAnswer['summary'], 'criteria'>;
  reviews: readonly Pick<Review, 'id' | 'scores'>[];
  /** The author's alone. */
  guess: Marks | null;
}) {
  return (
    <>
      <dl className={styles.rows}>
        {summary.criteria.map(({ id, name, median }) => {
          const marks = reviews.flatMap(({ scores }) => scores[id] ?? []).sort((a, b) => a - b);
          const own = guess?.[id];
          const level = rubric.find((criterion) => criterion.id === id)?.levels[Math.round(median) - 1];
          return (
            <div key={id} className={styles.row}>
              <dt>{name}</dt>
              <dd>
                <Steps {...{ median, marks, own }} />
                <span className="visually-hidden">
                  {`${median} of 4 in the middle. Marks given: ${marks.join(', ')}.${own ? ` Your own guess: ${own}.` : ''} `}
                </span>
                <p className={styles.level}>{level}</p>
              </dd>
            </div>
          );
        })}
      </dl>
      {guess && <p className={styles.key}>The ring is your own guess.</p>}
    </>
  );
}

function Steps({ median, marks, own }: { median: number; marks: readonly number[]; own: number | undefined }) {
  return (
    <span className={styles.steps} aria-hidden>
      {[1, 2, 3, 4].map((step) => (
        <span key={step} className={styles.step}>
          <span className={styles.bar}>
            <span className={styles.fill} style={{ width: `${Math.min(1, Math.max(0, median - step + 1)) * 100}%` }} />
            {own === step && <span className={styles.ring} />}
          </span>
          <span className={styles.ticks}>
            {marks.flatMap((mark, at) =>
              // Reviewers are told apart by nothing but their place.
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              mark === step ? [<span key={at} className={styles.tick} />] : [],
            )}
          </span>
        </span>
      ))}
    </span>
  );
}
