import type { Claim, Review } from '@debrief/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { urls } from '../app/urls.ts';
import { claimedAnswer, useRelease } from '../lane/lane.cache.ts';
import { TimeLeft } from '../lane/time-left.tsx';
import { useKeptClaim } from '../lane/use-kept-claim.ts';
import { notify } from '../platform/notices.ts';
import { useViewer } from '../platform/session.ts';
import { ReviewPlace } from '../reviews/review-place.tsx';
import { ReviewSent } from '../reviews/review-sent.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { problemWords } from '../ui/problem.tsx';
import { LoadedPage } from './loaded-page.tsx';

const route = getRouteApi('/feedback/help/now');

/** The answer one is sent to, and giving feedback on it. */
export function HelpNowPage() {
  const { topic } = route.useSearch();
  const viewer = useViewer();
  const query = useQuery({ ...claimedAnswer(topic), enabled: Boolean(viewer) });
  const [sent, setSent] = useState<Review | null>(null);
  if (viewer === null)
    return (
      <Page title="Help someone">
        <h1>Help someone</h1>
        <Empty action={<ButtonLink href={urls.signIn(urls.helpNow(topic))}>Sign in</ButtonLink>}>
          Sign in to help someone with their answer. What you began to write is kept.
        </Empty>
      </Page>
    );
  return (
    <LoadedPage query={query} what="next answer" stay>
      {(claim) => {
        const again = () => query.refetch().finally(() => setSent(null));
        if (sent && claim)
          return (
            <ReviewSent review={sent} author={claim.answer.author} topic={claim.topic ?? undefined}>
              <Button look="primary" busy={query.isFetching} onClick={() => void again()}>
                {query.isFetching ? 'Looking…' : 'Help one more'}
              </Button>
            </ReviewSent>
          );
        if (!claim) return <NothingWaits topic={topic} />;
        return (
          <Helping
            key={`${claim.answer.id}`}
            claim={claim}
            fetching={query.isFetching}
            onNext={() => void query.refetch()}
            onSent={setSent}
          />
        );
      }}
    </LoadedPage>
  );
}

function Helping({
  claim,
  fetching,
  onNext,
  onSent,
}: {
  claim: Claim;
  fetching: boolean;
  onNext: () => void;
  onSent: (review: Review) => void;
}) {
  const { answer, rubric } = claim;
  const router = useRouter();
  const kept = useKeptClaim(claim);
  const release = useRelease();
  const isBegun = useRef(false);
  const isMine = useRef(true);
  const giveBack = useRef(() => {});
  giveBack.current = () => {
    if (!isMine.current) return;
    isMine.current = false;
    if (!kept.over) release.mutate({ pass: false });
    if (isBegun.current)
      notify('What you wrote is kept.', { label: 'Write on', run: () => router.history.push(urls.review(answer.id)) });
  };
  // Going elsewhere gives it back; a reload does not, and finds it again.
  useEffect(() => {
    const path = location.pathname;
    return () => {
      if (location.pathname !== path) giveBack.current();
    };
  }, []);
  const pass = () =>
    release.mutate(
      { pass: true },
      {
        onSuccess: () => {
          isMine.current = false;
          onNext();
        },
        onError: (error) => notify(problemWords(error)),
      },
    );
  const passing = release.isPending || fetching;
  return (
    <ReviewPlace
      answer={answer}
      rubric={rubric}
      above={<TimeLeft {...kept} />}
      beside={
        <Button look="quiet" busy={passing} onClick={pass}>
          {passing ? 'Looking…' : 'Not this one'}
        </Button>
      }
      onTyping={kept.keep}
      onBegun={(begun) => {
        isBegun.current = begun;
      }}
      onSent={(review) => {
        isMine.current = false;
        onSent(review);
      }}
      onStale={onNext}
    />
  );
}

function NothingWaits({ topic }: { topic: string | undefined }) {
  return (
    <Page title="Help someone">
      <h1>Help someone</h1>
      {topic ? (
        <Empty action={<ButtonLink href={urls.helpNow()}>Help with anything</ButtonLink>}>
          Nothing of this kind waits right now. Thank you.
        </Empty>
      ) : (
        <Empty action={<ButtonLink href={urls.questions()}>Read how others answered</ButtonLink>}>
          Everyone has feedback right now. Thank you.
        </Empty>
      )}
    </Page>
  );
}
