import type { Viewer } from '../platform/context.ts';

interface Question {
  mine: boolean;
  authorship: 'named' | 'anonymous';
  myAnswerId: string | null;
  locked: boolean;
}

const signedIn = (viewer: Viewer) => (viewer.kind === 'member' ? true : 'Sign in first.');

const closed = 'A moderator closed this question: nothing new is written here. What stands here can still be read.';
const whileOpen = (viewer: Viewer, { locked }: Question) => (locked ? closed : signedIn(viewer));

export const questionPolicy = {
  edit: (_viewer: Viewer, question: Question) =>
    !question.mine ? 'Only its author can edit a question.' : !question.locked || closed,
  unname: (_viewer: Viewer, { mine, authorship, locked }: Question) => {
    if (!mine) return 'Only its author can take the name off a question.';
    if (locked) return closed;
    return authorship === 'named' || 'Your name is not on this question.';
  },
  answer: (viewer: Viewer, question: Question) =>
    question.myAnswerId
      ? 'You have answered this question; write the next version of your answer.'
      : whileOpen(viewer, question),
  comment: whileOpen,
  vote: (viewer: Viewer, question: Question) =>
    question.mine ? 'Your own question gets its votes from others.' : signedIn(viewer),
  sight: (viewer: Viewer, _question: Question) => signedIn(viewer),
} as const;
