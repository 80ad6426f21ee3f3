import type { Viewer } from '../platform/context.ts';

interface Answer {
  mine: boolean;
  visibility: 'public' | 'link' | 'private';
}

const author = (what: string) => (_viewer: Viewer, answer: Answer) =>
  answer.mine || `Only its author can ${what} an answer.`;

export const answerPolicy = {
  revise: author('revise'),
  change: author('change'),
  guess: author('guess the scores of'),
  readReviews: author('mark as read the reviews of'),
  delete: author('take away'),
  comment: (viewer: Viewer, _answer: Answer) => viewer.kind === 'member' || 'Sign in first.',
  review: (viewer: Viewer, answer: Answer) =>
    answer.mine ? 'Your own answer gets its reviews from others.' : viewer.kind === 'member' || 'Sign in first.',
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
