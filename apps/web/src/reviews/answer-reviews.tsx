import type { Answer, Review } from '@debrief/contract';
import { useEffect, useRef } from 'react';
import { urls } from '../app/urls.ts';
import { useViewer } from '../platform/session.ts';
import { ButtonLink } from '../ui/button.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Section } from '../ui/page.tsx';
import styles from './answer-reviews.module.css';
import { ReviewItem } from './review-item.tsx';
import { useReadReviews } from './reviews.cache.ts';
import { RiseChart } from './rise-chart.tsx';
import { ScoreRows } from './score-rows.tsx';
import { Sureness } from './sureness.tsx';
import { reviewsIn, throughCounts } from './through-words.ts';

/** What reviewers say of an answer, words before numbers; stands after the text. */
export function AnswerReviews({ answer }: { answer: Answer }) {
  const viewer = useViewer();
  const place = useRef<HTMLDivElement>(null);
  const { reviews, rubric = [] } = answer;
  useReadWhenSeen(answer, place);
  if (!reviews) return null;
  const { items, summary, history, guess } = reviews;
  const mine = items.find((review) => review.mine && review.revision === answer.revision);
  const mayReview = !mine && (answer.can.review || (viewer === null && !answer.mine && !answer.locked));
  if (items.length === 0 && !mayReview) return null;
  const counted = items.filter(({ revision, held }) => revision === answer.revision && !held);
  const newestFirst = [...items].reverse();
  const now = newestFirst.filter(({ revision }) => revision === answer.revision);
  const earlier = newestFirst.filter(({ revision }) => revision < answer.revision);
  const item = (review: Review) => <ReviewItem key={review.id} {...{ review, rubric }} current={answer.revision} />;
  return (
    <div ref={place}>
      <Section title="Feedback">
        {summary.reviews > 0 && (
          <p className={styles.in}>
            {summary.ready && <strong className={styles.ready}>Ready</strong>}
            {reviewsIn(summary.reviews)}
            {answer.revision > 1 && ` on version ${answer.revision}`}
            {throughCounts(summary.through)}
          </p>
        )}
        {summary.overall && (
          <>
            <ScoreRows {...{ rubric, summary, guess }} reviews={counted} />
            <Sureness {...{ rubric, summary }} reviews={counted} />
          </>
        )}
        <RiseChart history={history} />
        {mayReview && (
          <div className={styles.give}>
            <p>{callFor(items.length, viewer === null)}</p>
            <ButtonLink href={urls.review(answer.id)}>Give feedback</ButtonLink>
          </div>
        )}
        {now.length > 0 && <HairlineList label="Reviews">{now.map(item)}</HairlineList>}
        {earlier.length > 0 && (
          <details className={styles.earlier} open={now.length === 0 || undefined}>
            <summary>
              {earlier.length === 1
                ? 'A review of an earlier version'
                : `${earlier.length} reviews of earlier versions`}
            </summary>
            <HairlineList label="Reviews of earlier versions">{earlier.map(item)}</HairlineList>
          </details>
        )}
      </Section>
    </div>
  );
}

function callFor(reviews: number, isGuest: boolean): string {
  if (reviews > 0) return 'Would you say the same?';
  const nobody = 'Nobody has said what they think yet.';
  return isGuest ? `${nobody} Three minutes help. You sign up as you send it; a made-up name is fine.` : nobody;
}

/** Once its author has seen the reviews, they stay as they are. */
function useReadWhenSeen(answer: Answer, place: React.RefObject<HTMLElement | null>) {
  const { mutate } = useReadReviews(answer.id);
  const some = answer.mine && (answer.reviews?.items.length ?? 0);
  useEffect(() => {
    if (!some || !place.current) return;
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      mutate();
    });
    seen.observe(place.current);
    return () => seen.disconnect();
  }, [some, place, mutate]);
}
