import type { Viewer } from '../platform/context.ts';

interface Answer {
  mine: boolean;
  authorship: 'named' | 'anonymous';
  visibility: 'public' | 'link' | 'private';
  locked: boolean;
}

const author = (what: string) => (_viewer: Viewer, answer: Answer) =>
  answer.mine || `Only its author can ${what} an answer.`;

const closed = 'A moderator closed the discussion here. What stands here can still be read.';

export const answerPolicy = {
  revise: author('revise'),
  change: author('change'),
  guess: author('guess the scores of'),
  readReviews: author('mark as read the reviews of'),
  delete: author('take away'),
  unname: (_viewer: Viewer, { mine, authorship, locked }: Answer) => {
    if (!mine) return 'Only its author can take the name off an answer.';
    if (locked) return closed;
    return authorship === 'named' || 'Your name is not on this answer.';
  },
  comment: (viewer: Viewer, { locked }: Answer) => (locked ? closed : viewer.kind === 'member' || 'Sign in first.'),
  review: (viewer: Viewer, answer: Answer) =>
    answer.mine
      ? 'Your own answer gets its reviews from others.'
      : answer.locked
        ? closed
        : viewer.kind === 'member' || 'Sign in first.',
  vote: (viewer: Viewer, answer: Answer) =>
    answer.mine ? 'Your own answer gets its votes from others.' : viewer.kind === 'member' || 'Sign in first.',
  invite: (_viewer: Viewer, { mine, visibility }: Answer) => {
    if (!mine) return 'Only its author can invite guests to an answer.';
    return visibility !== 'private' || 'A private answer has no link. Let those who have the link see it first.';
  },
  uninvite: (_viewer: Viewer, { mine, visibility }: Answer) => {
    if (!mine) return 'Only its author can take back the link of an answer.';
    return visibility === 'public' || 'This answer is seen by its link alone. Make it private to take the link back.';
  },
} as const;
