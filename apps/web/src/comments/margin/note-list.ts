import type { Answer, Comment } from '@debrief/contract';
import { isDone, isToDo, type Thread, threads } from '../comment-state.ts';
import type { Passage } from '../pins/text-index.ts';

/** A note whose words stand in the text that is shown. */
export interface PinnedNote extends Thread {
  id: string;
  passage: Passage;
  done: boolean;
}
export type NoteFilter = 'to-do' | 'done' | null;

export interface NoteList {
  /** In the order of their words. */
  pinned: PinnedNote[];
  /** On the whole answer, or on words that are no longer there. */
  rest: Thread[];
  counts: { toDo: number; done: number };
}

/** Where a comment's words stand in the version it came with; null where they are gone or nobody knows. */
function passageInText({ place }: Comment): Passage | null {
  if (!place || place.status === 'gone' || place.start === null || place.end === null) return null;
  return { start: place.start, end: place.end };
}

/** Where the words that a used comment suggested stand now, when they are there once: the author took them. */
function suggestedInText({ state, suggestion }: Comment, text: string): Passage | null {
  if (state !== 'addressed' || !suggestion) return null;
  const start = text.indexOf(suggestion);
  return start < 0 || text.includes(suggestion, start + 1) ? null : { start, end: start + suggestion.length };
}

/**
 * Sorts the comments of an answer by where they stand in its text; the counts are of all of them, whatever the filter. What the author
 * of the answer said is neither to do nor done.
 */
export function noteList(
  answer: Pick<Answer, 'mine' | 'author'>,
  comments: readonly Comment[],
  text: string,
  filter: NoteFilter,
): NoteList {
  const all = threads(comments);
  const kinds = { 'to-do': ({ comment }: Thread) => isToDo(answer, comment), done: isDone };
  const wanted = filter === null ? all : all.filter(kinds[filter]);
  const pinned = wanted.flatMap((thread): PinnedNote[] => {
    const passage = passageInText(thread.comment) ?? suggestedInText(thread.comment, text);
    return passage ? [{ ...thread, id: thread.comment.id, passage, done: isDone(thread) }] : [];
  });
  const beside = new Set(pinned.map(({ id }) => id));
  return {
    pinned: pinned.sort((a, b) => a.passage.start - b.passage.start || b.passage.end - a.passage.end),
    rest: wanted.filter(({ comment }) => !beside.has(comment.id)),
    counts: { toDo: all.filter(kinds['to-do']).length, done: all.filter(kinds.done).length },
  };
}

/** The note after (1) or before (-1) the active one, round and round; the first or last when none is. */
export function nextNote(pinned: readonly PinnedNote[], active: string | null, step: 1 | -1): PinnedNote | undefined {
  const at = pinned.findIndex(({ id }) => id === active);
  if (at < 0) return step > 0 ? pinned[0] : pinned.at(-1);
  return pinned[(at + step + pinned.length) % pinned.length];
}
