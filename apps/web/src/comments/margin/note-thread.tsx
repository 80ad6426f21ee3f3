import type { Answer } from '@debrief/contract';
import { nameOf } from '../../ui/author-line.tsx';
import { commentState } from '../comment-state.ts';
import { CommentThread } from '../comment-thread.tsx';
import styles from './margin.module.css';
import type { PinnedNote } from './note-list.ts';

export interface NoteThreadProps {
  answer: Answer;
  note: PinnedNote;
  /** A note that is done shows one line until it is opened. */
  open: boolean;
  /** Whether the words stand right beside it; else it quotes them. */
  beside: boolean;
  /** The text its words stand in. */
  words: string;
}

/** A note with its replies; folded to one line once it is done. */
export function NoteThread({ answer, note, open, beside, words }: NoteThreadProps) {
  const { comment, replies, passage } = note;
  if (!open)
    return (
      <button type="button" className={styles.folded} id={`comment-${comment.id}`} aria-expanded={false}>
        <b data-state={comment.state}>{commentState(comment)?.split(':')[0]}</b>
        <span>{nameOf(comment.author)}</span>
      </button>
    );
  return (
    <CommentThread
      thread={{ comment, replies }}
      about={{ answerId: answer.id, revision: answer.revision }}
      unnamed={answer.mine && answer.authorship === 'anonymous'}
      words={{ beside, now: words.slice(passage.start, passage.end) }}
    />
  );
}
