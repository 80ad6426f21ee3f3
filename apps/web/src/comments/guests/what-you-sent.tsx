import type { Comment, Review } from '@debrief/contract';
import { ago } from '../../platform/time.ts';
import { throughWords } from '../../reviews/through-words.ts';
import { Prose } from '../../ui/prose.tsx';
import styles from '../comments.module.css';
import { QuotedWords } from '../quoted-words.tsx';
import { SuggestedWords } from '../suggested-words.tsx';
import own from './what-you-sent.module.css';

export type SentReview = Pick<Review, 'strength' | 'change' | 'through' | 'createdAt' | 'revision'>;

/** "You sent this yesterday"; the hour is nobody's business, and a day that is named stands with "on". */
export function sentWords({ createdAt, revision }: { createdAt: string; revision: number | null }, current: number) {
  const when = ago(createdAt, { dayOnly: true });
  const version = revision !== null && revision < current ? `, on version ${revision}` : '';
  return `You sent this ${/^\d+ \p{Lu}/u.test(when) ? `on ${when}` : when}${version}.`;
}

/** What a guest sent from this device, for themselves: kept on it, and asked of nobody. */
export function WhatYouSent({
  review,
  comments,
  current,
}: {
  review: SentReview | null;
  comments: readonly Comment[];
  /** The newest version of the answer. */
  current: number;
}) {
  if (!review && comments.length === 0) return null;
  return (
    <ul className={styles.threads} aria-label="What you sent">
      {review && (
        <li className={styles.comment}>
          <p className={styles.when}>{sentWords(review, current)}</p>
          <dl className={own.sent}>
            <dt>What works</dt>
            <dd>{review.strength}</dd>
            <dt>What to change</dt>
            <dd>{review.change}</dd>
            <dt>Would this get you through?</dt>
            <dd>{throughWords[review.through]}</dd>
          </dl>
        </li>
      )}
      {comments.map((comment) => (
        <li key={comment.id} className={styles.comment}>
          <p className={styles.when}>{sentWords(comment, current)}</p>
          <QuotedWords comment={comment} />
          <Prose html={comment.bodyHtml} look="note" />
          {comment.suggestion && <SuggestedWords before={comment.anchor?.exact ?? ''} after={comment.suggestion} />}
        </li>
      ))}
    </ul>
  );
}
