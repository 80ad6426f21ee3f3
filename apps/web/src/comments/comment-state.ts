import type { Answer, Comment } from '@debrief/contract';

/** What became of a pinned comment, in words; null while it is open. */
export function commentState({
  state,
  addressedIn,
  reason,
}: Pick<Comment, 'state' | 'addressedIn' | 'reason'>): string | null {
  if (state === 'addressed') return addressedIn ? `Used in version ${addressedIn}` : 'Used';
  if (state === 'declined') return reason ? `Not this time: ${reason}` : 'Not this time';
  if (state === 'withdrawn') return 'Taken back';
  return null;
}

export interface Thread {
  comment: Comment;
  replies: Comment[];
}

/** One level of replies, in the order written; a reply to a reply stands under the first comment. */
export function threads(comments: readonly Comment[]): Thread[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const rootOf = (comment: Comment): Comment => {
    const parent = comment.parentId ? byId.get(comment.parentId) : undefined;
    return parent ? rootOf(parent) : comment;
  };
  const found = new Map<string, Thread>();
  for (const comment of comments) {
    const root = rootOf(comment);
    const thread = found.get(root.id) ?? { comment: root, replies: [] };
    if (root !== comment) thread.replies.push(comment);
    found.set(root.id, thread);
  }
  return [...found.values()];
}

export const isDone = ({ comment }: Thread) => comment.state !== 'open';

type Whose = Pick<Answer, 'mine' | 'author'>;

/** Whether the author of the answer wrote it: oneself, or as far as the names on both tell. */
function byAuthorOf({ mine, author }: Whose, comment: Comment): boolean {
  if (mine || comment.mine) return mine && comment.mine;
  if (author.kind === 'member') return comment.author.kind === 'member' && comment.author.id === author.id;
  return comment.author.kind === 'anonymous' && !comment.guest && comment.author.name === author.name;
}

/** Feedback that the author of the answer has still to deal with; what they said themselves is none. */
export const isToDo = (answer: Whose, comment: Comment) =>
  comment.state === 'open' && !comment.parentId && !comment.deleted && !byAuthorOf(answer, comment);
