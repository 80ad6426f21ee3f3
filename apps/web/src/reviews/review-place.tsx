import type { Answer, Criterion, Review } from '@debrief/contract';
import { type ReactNode, useRef, useState } from 'react';
import { urls } from '../app/urls.ts';
import type { Passage, TextIndex } from '../comments/pins/text-index.ts';
import { AuthorLine, nameOf } from '../ui/author-line.tsx';
import { Link } from '../ui/link.tsx';
import { Page } from '../ui/page.tsx';
import { Prose } from '../ui/prose.tsx';
import { AuthorWish } from './author-wish.tsx';
import styles from './review-form.module.css';
import { ReviewForm } from './review-form.tsx';
import { ReviewText } from './review-text.tsx';
import { useReviewDraft } from './use-review-draft.ts';

type Reviewed = Pick<Answer, 'id' | 'revision' | 'bodyHtml' | 'author' | 'feedbackWanted'> & {
  question: { slug: string; title: string; bodyHtml?: string };
};

/** One answer and what one says about it: beside it on a wide screen, below it on a narrow one. Nothing of what others said. */
export function ReviewPlace({
  answer,
  rubric,
  sent,
  above,
  beside,
  onTyping,
  onSent,
  onStale,
  onBegun,
}: {
  answer: Reviewed;
  rubric: readonly Criterion[];
  sent?: Review | undefined;
  above?: ReactNode;
  beside?: ReactNode;
  onTyping?: () => void;
  onSent: (review: Review) => void;
  onStale: () => void;
  /** Tells whether words are there that wait to be sent. */
  onBegun?: (isBegun: boolean) => void;
}) {
  const draft = useReviewDraft(answer, { sent, onTyping });
  onBegun?.(draft.isBegun);
  const index = useRef<TextIndex | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const [choosing, setChoosing] = useState(false);
  const { question, author, revision } = answer;
  const pin = (passage: Passage) => {
    setChoosing(false);
    if (index.current) draft.pin(index.current, passage);
  };
  const leave = (wholeAnswer: boolean) => {
    setChoosing(false);
    if (wholeAnswer) setTimeout(() => form.current?.querySelector<HTMLElement>('textarea[name="change"]')?.focus(), 0);
  };
  return (
    <Page
      title={`Feedback on “${question.title}”`}
      margin={
        <div ref={form} className={styles.beside}>
          <ReviewForm
            {...{ answer, rubric, draft, sent, beside, onSent, onStale }}
            asked={answer.feedbackWanted?.criteria ?? []}
            onChoose={() => setChoosing(true)}
            onGoOn={() => index.current && void draft.goOnWith(index.current.text)}
          />
        </div>
      }
    >
      {above}
      <article>
        <header className={styles.asked}>
          <p>{sent ? 'Change your feedback on an answer to' : 'Give feedback on an answer to'}</p>
          <h1 tabIndex={-1}>
            <Link href={urls.question(question.slug)}>{question.title}</Link>
          </h1>
          {question.bodyHtml && (
            <details className={styles.whole}>
              <summary>Show the whole question</summary>
              <Prose html={question.bodyHtml} look="note" />
            </details>
          )}
        </header>
        <div className={styles.who}>
          <AuthorLine author={author}>{revision > 1 && ` · Version ${revision}`}</AuthorLine>
        </div>
        <AuthorWish wanted={answer.feedbackWanted} rubric={rubric} />
        <h2 className="visually-hidden">What {nameOf(author)} answered</h2>
        <ReviewText
          html={answer.bodyHtml}
          pins={draft.begunOn === null ? draft.content.pins : noPins}
          open={draft.open}
          choosing={choosing}
          onIndex={(made) => {
            index.current = made;
          }}
          onPin={pin}
          onLeave={leave}
        />
      </article>
    </Page>
  );
}

const noPins: never[] = [];
