import { useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { urls } from '../app/urls.ts';
import { useSessionRanOut, useViewer } from '../platform/session.ts';
import { EditQuestionForm } from '../questions/edit-question-form.tsx';
import { questionWithAnswers } from '../questions/questions.cache.ts';
import { TakeNameOffQuestion } from '../questions/take-name-off-question.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { LoadedPage } from './loaded-page.tsx';
import styles from './writing-page.module.css';

/** One's own question, to be put right. */
export function EditQuestionPage() {
  const { slug } = useParams({ strict: false }) as { slug: string };
  const router = useRouter();
  const viewer = useViewer();
  const ranOut = useSessionRanOut();
  const query = useQuery(questionWithAnswers(slug));
  const known = viewer === undefined ? { ...query, data: undefined } : query;
  return (
    <LoadedPage query={known} what="question" stay={ranOut}>
      {(question) => (
        <div className={styles.page}>
          <title>{`Edit: ${question.title} · Debrief`}</title>
          <h1 tabIndex={-1}>Edit your question</h1>
          {question.can.edit || ranOut ? (
            <>
              <EditQuestionForm question={question} onSaved={() => router.history.push(urls.question(question.slug))} />
              {question.can.unname && <TakeNameOffQuestion question={question} />}
            </>
          ) : viewer ? (
            <Empty action={<ButtonLink href={urls.question(question.slug)}>Back to the question</ButtonLink>}>
              Only who posted a question can edit it.
            </Empty>
          ) : (
            <Empty action={<ButtonLink href={urls.signIn(urls.editQuestion(slug))}>Sign in</ButtonLink>}>
              Sign in to go on. What you began to change is kept.
            </Empty>
          )}
        </div>
      )}
    </LoadedPage>
  );
}
