import type { Answer, Review } from '@debrief/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { answerWithComments } from '../answers/answers.cache.ts';
import { urls } from '../app/urls.ts';
import { useViewer } from '../platform/session.ts';
import { questionWithAnswers } from '../questions/questions.cache.ts';
import { ReviewPlace } from '../reviews/review-place.tsx';
import { ReviewSent } from '../reviews/review-sent.tsx';
import { mayPractise } from '../reviews/reviews-given.ts';
import { UnsentReview } from '../reviews/unsent-review.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { LoadedPage } from './loaded-page.tsx';

const route = getRouteApi('/answers/$answerId/review');

/** Giving feedback on an answer one came upon, or changing what one gave. */
export function ReviewPage() {
  const { answerId } = route.useParams();
  const viewer = useViewer();
  const query = useQuery(answerWithComments(answerId));
  const [sent, setSent] = useState<Review | null>(null);
  return (
    <LoadedPage
      query={viewer === undefined ? { ...query, data: undefined } : query}
      what="answer"
      stay
      gone={<UnsentReview answerId={answerId} />}
    >
      {(answer) => {
        if (sent) return <Sent review={sent} answer={answer} />;
        return <OneReview answer={answer} onSent={setSent} onStale={() => void query.refetch()} />;
      }}
    </LoadedPage>
  );
}

function Sent({ review, answer }: { review: Review; answer: Answer }) {
  // Asked for its topic alone, which only practice needs.
  const { data: question } = useQuery({
    ...questionWithAnswers(answer.question.slug),
    enabled: mayPractise(),
  });
  return (
    <ReviewSent review={review} author={answer.author} topic={question?.topics[0]}>
      <ButtonLink look="primary" href={urls.helpSomeone()}>
        Help someone else
      </ButtonLink>
    </ReviewSent>
  );
}

function OneReview({
  answer,
  onSent,
  onStale,
}: {
  answer: Answer;
  onSent: (review: Review) => void;
  onStale: () => void;
}) {
  const mine = answer.reviews?.items.find((review) => review.mine && review.revision === answer.revision);
  if (answer.mine) return <NotHere answer={answer}>Your own answer gets its feedback from others.</NotHere>;
  if (mine && !mine.can.edit)
    return (
      <NotHere answer={answer}>
        The author has read your feedback, so it stays as it is. Add a comment for anything more.
      </NotHere>
    );
  return <ReviewPlace answer={answer} rubric={answer.rubric ?? []} sent={mine} onSent={onSent} onStale={onStale} />;
}

function NotHere({ answer, children }: { answer: Answer; children: string }) {
  return (
    <Page title="Feedback">
      <h1 tabIndex={-1}>Feedback</h1>
      <Empty action={<ButtonLink href={urls.answer(answer.id)}>Back to the answer</ButtonLink>}>{children}</Empty>
      <UnsentReview answerId={answer.id} />
    </Page>
  );
}
