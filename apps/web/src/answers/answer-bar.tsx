import type { Answer } from '@debrief/contract';
import { Button } from '../ui/button.tsx';
import { UsefulButton } from '../votes/useful-button.tsx';
import styles from './answer-bar.module.css';
import { useAnswerVote } from './answers.cache.ts';

/** Comment · Useful · Notes, within reach of a thumb. */
export function AnswerBar({
  answer,
  onComment,
  onNotes,
}: {
  answer: Answer;
  onComment: () => void;
  onNotes: () => void;
}) {
  const vote = useAnswerVote(answer.id);
  const { comments, votes } = answer.counts;
  return (
    // biome-ignore lint/a11y/useSemanticElements: three buttons are no fieldset
    <div className={styles.bar} role="group" aria-label="What you can do">
      {!answer.locked && (
        <Button onClick={onComment} className={styles.first}>
          Comment
        </Button>
      )}
      <UsefulButton
        voted={answer.voted}
        votes={votes}
        may={answer.can.vote}
        onChange={(useful) => vote.mutate(useful)}
      />
      {comments > 0 && (
        <Button className={styles.notes} onClick={onNotes}>
          Notes {comments}
        </Button>
      )}
    </div>
  );
}
