import type { Comment } from '@debrief/contract';
import { nameOf } from '../ui/author-line.tsx';
import { Button } from '../ui/button.tsx';
import { commentState } from './comment-state.ts';
import { type About, useVerdict } from './comments.cache.ts';
import styles from './comments.module.css';
import { useNextVersion } from './next-version.ts';

/** What became of a comment: used or not, thanked, fixed or not quite; its giver is asked the last. */
export function CommentFacts({ comment, about }: { comment: Comment; about: About }) {
  const next = useNextVersion();
  const verdict = useVerdict(about);
  const state = commentState(comment);
  const { id, can } = comment;
  const judge = (said: 'fixed' | 'not-quite') => verdict.mutate({ commentId: id, verdict: said });
  return (
    <>
      {comment.held && <p className={styles.fact}>Only you see this.</p>}
      {state && (
        <p className={styles.state} data-state={comment.state}>
          {state}
        </p>
      )}
      {comment.state === 'open' && next?.used.includes(id) && (
        <p className={styles.state} data-state="addressed">
          In your version {next.number}
        </p>
      )}
      {comment.thanked && (
        <p className={styles.fact}>{comment.mine ? 'Thanks, this helps: the author says.' : 'You said thanks.'}</p>
      )}
      {comment.verdict && (
        <p className={styles.fact}>
          {comment.mine ? 'You say' : `${nameOf(comment.author)} says`}:{' '}
          {comment.verdict === 'fixed' ? 'fixed' : 'not quite'}
        </p>
      )}
      {can.judge && !comment.verdict && (
        // biome-ignore lint/a11y/useSemanticElements: a question with two buttons is no fieldset
        <div className={styles.acts} role="group" aria-label="Fixed?">
          <b>Fixed?</b>
          <Button size="small" onClick={() => judge('fixed')}>
            Yes
          </Button>
          <Button size="small" onClick={() => judge('not-quite')}>
            Not quite
          </Button>
        </div>
      )}
    </>
  );
}
