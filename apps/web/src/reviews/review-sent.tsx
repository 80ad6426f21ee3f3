import type { Author, Review, TopicItem } from '@debrief/contract';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { urls } from '../app/urls.ts';
import { nameOf } from '../ui/author-line.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Link } from '../ui/link.tsx';
import { Page } from '../ui/page.tsx';
import styles from './review-sent.module.css';
import { references } from './reviews.cache.ts';
import { mayPractise } from './reviews-given.ts';

/** Where there is something to practise on. */
function Practise({ topic: { slug, name } }: { topic: Pick<TopicItem, 'slug' | 'name'> }) {
  const { data } = useQuery(references(slug));
  if (!data?.items.length) return null;
  return (
    <p className={styles.practise}>
      Want your scores to weigh more? <Link href={urls.practiseScoring(slug)}>Practise scoring in {name}</Link>
    </p>
  );
}

/** Thanks; what others said can be seen from now on. */
export function ReviewSent({
  review,
  author,
  topic,
  children,
}: {
  review: Review;
  author: Author;
  topic?: Pick<TopicItem, 'slug' | 'name'> | undefined;
  /** What comes next. */
  children?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Page title="Thank you">
      <div className={styles.sent}>
        <h1 ref={heading} tabIndex={-1}>
          Thank you. That helps.
        </h1>
        <p>{nameOf(author)} is told now. You can change it until they have read it; we’ll tell you when they use it.</p>
        <div className={styles.acts}>
          {children}
          <ButtonLink href={urls.answer(review.answerId)}>See what others said</ButtonLink>
        </div>
        {topic && mayPractise() && <Practise topic={topic} />}
      </div>
    </Page>
  );
}
