import type { Answer } from '@debrief/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { AnswerBar } from '../answers/answer-bar.tsx';
import { AnswerHead } from '../answers/answer-head.tsx';
import { answerWithComments } from '../answers/answers.cache.ts';
import { ShareAnswer } from '../answers/share-answer.tsx';
import { PinnedText } from '../comments/pins/pinned-text.tsx';
import { useNotesDoor } from '../comments/pins/use-notes-door.ts';
import { FollowButton } from '../follows/follow-button.tsx';
import { ClosedLine } from '../moderation/closed-line.tsx';
import { FlagButton } from '../moderation/flag-button.tsx';
import { useJustPosted } from '../platform/just-posted.ts';
import { nameOf } from '../ui/author-line.tsx';
import { Page } from '../ui/page.tsx';
import { KeepActions } from './keep-actions.tsx';
import { LoadedPage } from './loaded-page.tsx';

const route = getRouteApi('/answers/$answerId');
const AnswerNotes = lazy(() =>
  import('../comments/margin/answer-notes.tsx').then(({ AnswerNotes: there }) => ({ default: there })),
);
const AnswerOwner = lazy(() =>
  import('../answers/answer-owner.tsx').then(({ AnswerOwner: there }) => ({ default: there })),
);
const AnswerReviews = lazy(() =>
  import('../reviews/answer-reviews.tsx').then(({ AnswerReviews: there }) => ({ default: there })),
);
const WhileItWaits = lazy(() =>
  import('../lane/while-it-waits.tsx').then(({ WhileItWaits: there }) => ({ default: there })),
);

export function AnswerPage() {
  const { answerId } = route.useParams();
  const query = useQuery(answerWithComments(answerId));
  return (
    <LoadedPage query={query} what="answer">
      {(answer) => <AnswerThere key={answer.id} answer={answer} />}
    </LoadedPage>
  );
}

function AnswerThere({ answer }: { answer: Answer }) {
  const published = useJustPosted();
  const [text, setText] = useState<HTMLElement | null>(null);
  const [below, setBelow] = useState<HTMLElement | null>(null);
  const door = useNotesDoor();
  const notes = text && below && (
    <Suspense fallback={null}>
      <AnswerNotes ref={door.ref} {...{ answer, text, below }} />
    </Suspense>
  );
  return (
    <Page title={`${nameOf(answer.author)} on “${answer.question.title}”`} margin={notes || true}>
      {answer.mine && (
        <Suspense fallback={null}>
          <WhileItWaits answerId={answer.id} published={published} />
        </Suspense>
      )}
      <article>
        <AnswerHead answer={answer} />
        <PinnedText ref={setText} html={answer.bodyHtml} />
      </article>
      {answer.locked && <ClosedLine of="answer" />}
      <AnswerBar answer={answer} onComment={door.comment} onNotes={door.open} />
      <KeepActions target={{ kind: 'answer', id: answer.id }} saved={answer.saved}>
        {!answer.mine && <FollowButton target={{ kind: 'answer', key: answer.id }} followed={answer.followed} />}
        <ShareAnswer answer={answer} />
        {!answer.mine && <FlagButton what={{ kind: 'answer', key: answer.id }} of="this answer" />}
      </KeepActions>
      <Suspense fallback={null}>
        {answer.mine && <AnswerOwner answer={answer} />}
        <AnswerReviews answer={answer} />
      </Suspense>
      <div ref={setBelow} />
    </Page>
  );
}
