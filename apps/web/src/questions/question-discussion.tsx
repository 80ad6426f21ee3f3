import type { Question } from '@debrief/contract';
import { lazy, Suspense, useState } from 'react';
import { Waiting } from '../ui/waiting.tsx';
import styles from './question-discussion.module.css';

const Comments = lazy(() => import('../comments/comments.tsx').then(({ Comments: there }) => ({ default: there })));

/** Talk about the question itself, folded; fetched when opened. */
export function QuestionDiscussion({ question }: { question: Question }) {
  const [opened, setOpened] = useState(false);
  const count = question.counts.comments;
  // Nothing was said, and nothing can be.
  if (question.locked && count === 0) return null;
  return (
    <details
      className={styles.discussion}
      id="discussion"
      data-outline="Discussion"
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
    >
      <summary>{count > 0 ? `Discussion of the question (${count})` : 'Discuss the question'}</summary>
      {opened && (
        <Suspense fallback={<Waiting label="Fetching the discussion" />}>
          <Comments
            questionId={question.id}
            closed={question.locked}
            unnamed={question.mine && question.authorship === 'anonymous'}
          />
        </Suspense>
      )}
    </details>
  );
}
