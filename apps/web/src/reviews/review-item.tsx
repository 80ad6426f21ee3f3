import type { Criterion, Review } from '@debrief/contract';
import { urls } from '../app/urls.ts';
import { FlagButton } from '../moderation/flag-button.tsx';
import { notify } from '../platform/notices.ts';
import { ago } from '../platform/time.ts';
import { AuthorLine, nameOf } from '../ui/author-line.tsx';
import { Button } from '../ui/button.tsx';
import { SampleMark } from '../ui/chip.tsx';
import { Link } from '../ui/link.tsx';
import { problemWords } from '../ui/problem.tsx';
import styles from './answer-reviews.module.css';
import { useShowReview } from './reviews.cache.ts';
import { throughWords } from './through-words.ts';

/** What one reviewer says: what works, what to change, and whether it would get them through. */
export function ReviewItem({
  review,
  rubric,
  current,
}: {
  review: Review;
  rubric: readonly Criterion[];
  /** The newest version of the answer. */
  current: number;
}) {
  const show = useShowReview();
  const { author, revision, strength, change, through, scores, sample } = review;
  const marks = rubric.filter(({ id }) => scores[id] !== undefined);
  return (
    <li className={styles.review} id={`review-${review.id}`}>
      <AuthorLine author={author} href={review.guest ? undefined : urls.author(author)} size={28}>
        {review.guest && ' · by the link'}
        {' · '}
        <span className={styles.when}>{ago(review.createdAt, { dayOnly: author.kind === 'anonymous' })}</span>
        {review.editedAt && <span className={styles.when}>, changed</span>}
        {revision < current && <span className={styles.when}> · on version {revision}</span>}
        {sample && (
          <>
            {' · '}
            <SampleMark />
          </>
        )}
      </AuthorLine>
      <dl className={styles.said}>
        <dt>What works</dt>
        <dd>{strength}</dd>
        <dt>What to change</dt>
        <dd>{change}</dd>
      </dl>
      <p className={styles.through}>
        Would this get you through? <strong>{throughWords[through]}</strong>
      </p>
      {marks.length > 0 && (
        <details className={styles.marks}>
          <summary>
            Scores<span className="visually-hidden"> of this review</span>
          </summary>
          <dl>
            {marks.map(({ id, name, levels }) => (
              <div key={id}>
                <dt>
                  {name}: {scores[id]}
                </dt>
                <dd>{levels[(scores[id] ?? 1) - 1]}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {review.held && (
        <div className={styles.held}>
          <p>Only you see this.</p>
          {review.can.show && (
            <Button
              size="small"
              busy={show.isPending}
              onClick={() => show.mutate(review.id, { onError: (error) => notify(problemWords(error)) })}
            >
              {show.isPending ? 'Showing…' : 'Show to everyone'}
            </Button>
          )}
        </div>
      )}
      {!review.mine && (
        <FlagButton
          what={{ kind: 'review', key: review.id }}
          of={`the review by ${nameOf(author)}`}
          size="small"
          className={styles.edit}
        />
      )}
      {review.mine && review.can.edit && revision === current && (
        <Link className={styles.edit} href={urls.review(review.answerId)}>
          Change your feedback
        </Link>
      )}
    </li>
  );
}
