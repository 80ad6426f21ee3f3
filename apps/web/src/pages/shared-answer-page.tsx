import type { Answer } from '@debrief/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { AnswerHead } from '../answers/answer-head.tsx';
import { sharedAnswer } from '../answers/answers.cache.ts';
import { UnsentByLink } from '../comments/guests/unsent-by-link.tsx';
import { useGuestFeedback } from '../comments/guests/use-guest-feedback.ts';
import { AnswerNotes } from '../comments/margin/answer-notes.tsx';
import { PinnedText } from '../comments/pins/pinned-text.tsx';
import { useNotesDoor } from '../comments/pins/use-notes-door.ts';
import { nameOf } from '../ui/author-line.tsx';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { LoadedPage } from './loaded-page.tsx';

const route = getRouteApi('/shared/$token');

/** An answer by its link: for reading and for feedback without an account; kept out of search engines. */
export function SharedAnswerPage() {
  const { token } = route.useParams();
  const query = useQuery(sharedAnswer(token));
  return (
    <LoadedPage query={query} what="answer" stay gone={<UnsentByLink token={token} />}>
      {(answer) => <SharedAnswer key={answer.id} answer={answer} token={token} />}
    </LoadedPage>
  );
}

function SharedAnswer({ answer, token }: { answer: Answer; token: string }) {
  const [text, setText] = useState<HTMLElement | null>(null);
  const [below, setBelow] = useState<HTMLElement | null>(null);
  const door = useNotesDoor();
  const guest = useGuestFeedback(token, answer);
  return (
    <Page
      title={`${nameOf(answer.author)} on “${answer.question.title}”`}
      margin={(text && below && <AnswerNotes ref={door.ref} {...{ answer, text, below, guest }} />) || true}
    >
      <meta name="robots" content="noindex" />
      <article>
        <AnswerHead answer={answer} />
        <PinnedText ref={setText} html={answer.bodyHtml} />
      </article>
      {!answer.mine && <Button onClick={door.comment}>Comment on a sentence</Button>}
      <div ref={setBelow} />
    </Page>
  );
}
