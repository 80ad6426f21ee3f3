import type { Viewer } from '../platform/context.ts';

interface Question {
  mine: boolean;
  myAnswerId: string | null;
}

const signedIn = (viewer: Viewer) => (viewer.kind === 'member' ? true : 'Sign in first.');

export const questionPolicy = {
  edit: (_viewer: Viewer, question: Question) => question.mine || 'Only its author can edit a question.',
  answer: (viewer: Viewer, question: Question) =>
    question.myAnswerId ? 'You have answered this question; write the next version of your answer.' : signedIn(viewer),
  comment: (viewer: Viewer, _question: Question) => signedIn(viewer),
  vote: (viewer: Viewer, question: Question) =>
    question.mine ? 'Your own question gets its votes from others.' : signedIn(viewer),
  sight: (viewer: Viewer, _question: Question) => signedIn(viewer),
} as const;
