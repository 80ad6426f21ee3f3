import type { Question } from '@debrief/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { AnswersOfQuestion } from '../answers/answers-of-question.tsx';
import { urls } from '../app/urls.ts';
import { FollowButton } from '../follows/follow-button.tsx';
import { FlagButton } from '../moderation/flag-button.tsx';
import { useJustPosted } from '../platform/just-posted.ts';
import { QuestionActions } from '../questions/question-actions.tsx';
import { QuestionDiscussion } from '../questions/question-discussion.tsx';
import { QuestionHead } from '../questions/question-head.tsx';
import { QuestionRail } from '../questions/question-rail.tsx';
import { QuestionUseful } from '../questions/question-useful.tsx';
import { questionWithAnswers, similarQuestions } from '../questions/questions.cache.ts';
import { SimilarAnswers } from '../questions/similar-answers.tsx';
import { AskedOverTime } from '../sightings/asked-over-time.tsx';
import { Page, railBeside, Section } from '../ui/page.tsx';
import { ShareButton } from '../ui/share-button.tsx';
import { useMedia } from '../ui/use-media.ts';
import { KeepActions } from './keep-actions.tsx';
import { LoadedPage } from './loaded-page.tsx';
import { PostedLine } from './posted-line.tsx';
import { useOwnAddress } from './use-own-address.ts';

const route = getRouteApi('/questions/$slug');
const WhileItWaits = lazy(() =>
  import('../lane/while-it-waits.tsx').then(({ WhileItWaits: there }) => ({ default: there })),
);

export function QuestionPage() {
  const { slug } = route.useParams();
  const query = useQuery(questionWithAnswers(slug));
  useOwnAddress(slug, query.data?.slug, urls.question);
  return (
    <LoadedPage query={query} what="question">
      {(question) => <QuestionThere key={question.id} question={question} />}
    </LoadedPage>
  );
}

function QuestionThere({ question }: { question: Question }) {
  const posted = useJustPosted();
  const { data: found, isPending } = useQuery(similarQuestions(question.slug));
  const similar = found?.items ?? [];
  const withAnswers = similar.filter(({ topAnswer }) => topAnswer);
  const likeIt = posted ? (withAnswers.length ? withAnswers : similar).slice(0, 3) : [];
  // What stands above after posting is not said again further down.
  const answered = withAnswers.filter((each) => !likeIt.includes(each));
  const answers = question.counts.answers;
  const isWide = useMedia(railBeside);
  const asked = <AskedOverTime question={question} />;
  return (
    <Page
      title={question.title}
      rail={
        <QuestionRail question={question} similar={similar}>
          {isWide && asked}
        </QuestionRail>
      }
    >
      {posted && <PostedLine similar={likeIt} />}
      {posted && question.myAnswerId && (
        <Suspense fallback={null}>
          <WhileItWaits answerId={question.myAnswerId} posted />
        </Suspense>
      )}
      <QuestionHead question={question} />
      <QuestionActions question={question} />
      <KeepActions target={{ kind: 'question', id: question.id, slug: question.slug }} saved={question.saved}>
        <FollowButton target={{ kind: 'question', key: question.slug }} followed={question.followed} />
        <ShareButton title={question.title} url={`${location.origin}${urls.question(question.slug)}`} />
        <QuestionUseful question={question} />
        {!question.mine && <FlagButton what={{ kind: 'question', key: question.id }} of="this question" />}
      </KeepActions>
      <Section
        title={answers > 1 ? `${answers} answers` : answers === 1 ? '1 answer' : 'Answers'}
        id="answers"
        outline="Answers"
      >
        <AnswersOfQuestion question={question} />
      </Section>
      {!isWide && asked}
      {answered.length > 0 && (
        <Section title="How people answered questions like this" id="like-this" outline="Questions like this">
          <SimilarAnswers similar={answered} />
        </Section>
      )}
      {/* Not before it is known what stands above: nothing moves under the reader. */}
      {!isPending && <QuestionDiscussion question={question} />}
    </Page>
  );
}
