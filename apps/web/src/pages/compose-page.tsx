import { useRouter, useSearch } from '@tanstack/react-router';
import { urls } from '../app/urls.ts';
import { goToPosted } from '../platform/just-posted.ts';
import { useViewer } from '../platform/session.ts';
import { QuestionComposer } from '../questions/question-composer.tsx';
import { Waiting } from '../ui/waiting.tsx';
import styles from './writing-page.module.css';

export function ComposePage() {
  const viewer = useViewer();
  const router = useRouter();
  const { title } = useSearch({ strict: false }) as { title?: string };
  return (
    <div className={styles.page}>
      <title>Write · Debrief</title>
      <header>
        <h1 tabIndex={-1}>Look back at an interview</h1>
        <p className={styles.quiet}>A few words are enough to begin. Nothing is shown to anyone until you publish.</p>
      </header>
      {viewer === undefined ? (
        <Waiting label="Looking for your draft" />
      ) : (
        <QuestionComposer
          title={title}
          onPosted={({ slug, waits }) => goToPosted(router.history, waits ? urls.notices() : urls.question(slug))}
        />
      )}
    </div>
  );
}
