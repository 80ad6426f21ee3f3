import type { InboxItem } from '@debrief/contract';
import { notify } from '../platform/notices.ts';
import { Button } from '../ui/button.tsx';
import { problemWords } from '../ui/problem.tsx';
import { useJudgeNews } from './inbox.cache.ts';
import styles from './news-item.module.css';

const answers = [
  { verdict: 'fixed', words: 'Yes' },
  { verdict: 'not-quite', words: 'Not quite' },
] as const;

/** One tap: did the version that used your note fix it? It may be said anew. */
export function IsItFixed({ comment }: { comment: NonNullable<InboxItem['comment']> }) {
  const judge = useJudgeNews();
  const said = judge.isPending ? judge.variables.verdict : comment.verdict;
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons are no fieldset
    <div className={styles.fixed} role="group" aria-label={`Fixed? ${comment.excerpt}`}>
      <span>Fixed?</span>
      {answers.map(({ verdict, words }) => (
        <Button
          key={verdict}
          size="small"
          aria-pressed={said === verdict}
          onClick={() =>
            said !== verdict &&
            judge.mutate({ commentId: comment.id, verdict }, { onError: (error) => notify(problemWords(error)) })
          }
        >
          {words}
        </Button>
      ))}
      {said && <span className={styles.told}>The author is told.</span>}
    </div>
  );
}
