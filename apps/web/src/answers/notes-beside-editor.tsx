import type { Answer, Comment } from '@debrief/contract';
import { threads } from '../comments/comment-state.ts';
import { CommentThread } from '../comments/comment-thread.tsx';
import { notesWords } from './answer-words.ts';
import { notesToDo } from './notes-to-do.ts';
import styles from './revise-answer-form.module.css';

/** The open notes next to the words as one edits: beside them on a wide screen, folded above them on a narrow one. */
export function NotesBesideEditor({
  answer,
  wide,
  current,
  onShow,
}: {
  answer: Answer;
  wide: boolean;
  /** The note one came for. */
  current: string | undefined;
  /** Selects its words in the text. */
  onShow: (comment: Comment) => void;
}) {
  const toDo = notesToDo(answer);
  if (toDo.length === 0) return null;
  const all = threads(answer.comments ?? []);
  const list = (
    <ol className={styles.notes}>
      {toDo.map((comment) => (
        <li key={comment.id} data-current={comment.id === current || undefined}>
          <CommentThread
            thread={all.find((thread) => thread.comment.id === comment.id)!}
            about={{ answerId: answer.id, revision: answer.revision }}
            unnamed={answer.mine && answer.authorship === 'anonymous'}
            words={{ beside: false, now: '', ...(comment.place?.start != null && { onShow: () => onShow(comment) }) }}
          />
        </li>
      ))}
    </ol>
  );
  const words = `${notesWords(toDo.length)} to look at`;
  if (!wide)
    return (
      <details className={styles.strip} open={current !== undefined || undefined}>
        <summary>{words}</summary>
        {list}
      </details>
    );
  return (
    <section className={styles.aside} aria-label={words}>
      <h2>{words}</h2>
      {list}
    </section>
  );
}
