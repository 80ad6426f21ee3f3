import type { Answer, Comment } from '@debrief/contract';
import { isToDo } from '../comments/comment-state.ts';

/** What is still to do, in the order of its words. */
export function notesToDo(answer: Pick<Answer, 'mine' | 'author' | 'comments'>): Comment[] {
  const at = ({ place }: Comment) => place?.start ?? Number.POSITIVE_INFINITY;
  return (answer.comments ?? []).filter((comment) => isToDo(answer, comment)).sort((a, b) => at(a) - at(b));
}
