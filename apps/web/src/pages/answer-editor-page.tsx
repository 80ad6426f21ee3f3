import type { Answer, Question } from '@debrief/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams, useRouter, useSearch } from '@tanstack/react-router';
import { answerWithComments } from '../answers/answers.cache.ts';
import { NewAnswerForm } from '../answers/new-answer-form.tsx';
import { notesToDo } from '../answers/notes-to-do.ts';
import { OthersWhileWriting } from '../answers/others-while-writing.tsx';
import { ReviseAnswerForm } from '../answers/revise-answer-form.tsx';
import { urls } from '../app/urls.ts';
import { isNotFound } from '../platform/api.ts';
import { goToPosted } from '../platform/just-posted.ts';
import { useSessionRanOut, useViewer } from '../platform/session.ts';
import { questionWithAnswers } from '../questions/questions.cache.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { Prose } from '../ui/prose.tsx';
import { LoadedPage } from './loaded-page.tsx';
import styles from './writing-page.module.css';

/** Both ways of writing an answer: the first to a question, and the next version of one's own. */
export function AnswerEditorPage() {
  const { slug, answerId } = useParams({ strict: false }) as { slug?: string; answerId?: string };
  return answerId ? <Revise answerId={answerId} /> : <Write slug={slug!} />;
}

/** Nothing is shown before it is known whose draft to open. */
const unlessUnknown = <Query extends { data: unknown }>(query: Query, viewer: unknown): Query =>
  viewer === undefined ? { ...query, data: undefined } : query;

function Write({ slug }: { slug: string }) {
  const query = useQuery(questionWithAnswers(slug));
  return (
    <LoadedPage query={unlessUnknown(query, useViewer())} what="question" stay>
      {(question) => <FirstAnswer question={question} />}
    </LoadedPage>
  );
}

function FirstAnswer({ question }: { question: Question }) {
  const router = useRouter();
  return (
    <div className={styles.page}>
      <title>{`Write my answer: ${question.title} · Debrief`}</title>
      <header>
        <h1 tabIndex={-1} className={styles.asked}>
          <Link href={urls.question(question.slug)}>{question.title}</Link>
        </h1>
      </header>
      {question.bodyHtml && (
        <details className={styles.folded}>
          <summary>Show the whole question</summary>
          <Prose html={question.bodyHtml} look="note" />
        </details>
      )}
      <NewAnswerForm
        question={question}
        onPublished={({ id, waits }) => goToPosted(router.history, waits ? urls.notices() : urls.answer(id))}
      />
      <OthersWhileWriting question={question} />
    </div>
  );
}

function Revise({ answerId }: { answerId: string }) {
  const viewer = useViewer();
  const ranOut = useSessionRanOut();
  const query = useQuery(answerWithComments(answerId));
  // As a guest one is not told that it is there; whoever comes back to their own text wants to sign in, not to search.
  if (viewer === null && isNotFound(query.error) && !query.data) return <SignInFirst answerId={answerId} />;
  return (
    <LoadedPage query={unlessUnknown(query, viewer)} what="answer" stay={ranOut}>
      {(answer) => {
        if (answer.can.revise || answer.mine || ranOut) return <NextVersion answer={answer} />;
        if (!viewer) return <SignInFirst answerId={answerId} />;
        return (
          <div className={styles.page}>
            <title>Not yours · Debrief</title>
            <h1 tabIndex={-1}>This answer is not yours</h1>
            <Empty action={<ButtonLink href={urls.answer(answer.id)}>Back to the answer</ButtonLink>}>
              Only its author can write the next version of this answer.
            </Empty>
          </div>
        );
      }}
    </LoadedPage>
  );
}

function SignInFirst({ answerId }: { answerId: string }) {
  return (
    <div className={styles.page}>
      <title>Sign in to go on · Debrief</title>
      <h1 tabIndex={-1}>Sign in to go on</h1>
      <Empty action={<ButtonLink href={urls.signIn(urls.editAnswer(answerId))}>Sign in</ButtonLink>}>
        What you began to write is kept. It is here again once you are signed in.
      </Empty>
    </div>
  );
}

function NextVersion({ answer }: { answer: Answer }) {
  const router = useRouter();
  const { note } = useSearch({ strict: false }) as { note?: string };
  const { data: question } = useQuery(questionWithAnswers(answer.question.slug));
  return (
    <div className={notesToDo(answer).length > 0 ? `${styles.page} ${styles.withNotes}` : styles.page}>
      <title>{`Version ${answer.revision + 1}: ${answer.question.title} · Debrief`}</title>
      <header>
        <p>
          <Link href={urls.question(answer.question.slug)}>{answer.question.title}</Link>
        </p>
        <h1 tabIndex={-1}>Write version {answer.revision + 1}</h1>
      </header>
      <ReviseAnswerForm
        answer={answer}
        topicSlug={question?.topics[0]?.slug}
        noteId={note}
        onPublished={({ id }) => goToPosted(router.history, urls.answer(id))}
      />
    </div>
  );
}
