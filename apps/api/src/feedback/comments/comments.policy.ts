import type { Viewer } from '../../platform/context.ts';

interface Comment {
  mine: boolean;
  answerId: string | null;
  /** The answer it is on is the viewer's own. */
  answerMine: boolean;
  parentId: string | null;
  state: 'open' | 'addressed' | 'declined' | 'withdrawn';
  guest: boolean;
  held: boolean;
  deletedAt: Date | null;
}

type Rule = (comment: Comment) => true | string;

/** Nothing can be done to what was taken away. */
const there =
  (rule: Rule) =>
  (_viewer: Viewer, comment: Comment): true | string =>
    comment.deletedAt ? 'This comment was taken away.' : rule(comment);

const own = (what: string) => there(({ mine }) => mine || `Only who wrote a comment can ${what} it.`);

/** What changes whether something is still to do: for first remarks on answers. */
const toDo = (rule: Rule) =>
  there((comment) =>
    comment.answerId && !comment.parentId ? rule(comment) : 'Only a first comment on an answer is something to do.',
  );

const settled = {
  open: 'It is open already.',
  addressed: 'A later version used this comment already.',
  declined: 'This comment was declined. Open it again first.',
  withdrawn: 'Its giver withdrew this comment.',
} as const;

export const commentPolicy = {
  edit: own('edit'),
  delete: there(
    ({ mine, guest, held, answerMine }) =>
      mine || (guest && held && answerMine) || 'Only who wrote a comment can take it away.',
  ),
  reply: (viewer: Viewer, comment: Comment) => {
    if (comment.deletedAt) return 'This comment was taken away.';
    if (comment.held) return 'Only you see this comment. Show it to everyone first.';
    return viewer.kind === 'member' || 'Sign in first.';
  },
  /** Also once declined, to say why. */
  decline: toDo(({ answerMine, state }) => {
    if (!answerMine) return 'Only the author of the answer can decline a comment.';
    return state === 'open' || state === 'declined' || settled[state];
  }),
  /** What the author declined the author opens again; what its giver withdrew, its giver. */
  reopen: toDo(({ mine, answerMine, state }) => {
    if (state === 'declined') return answerMine || 'Only the author of the answer can open this comment again.';
    if (state === 'withdrawn') return mine || 'Only who withdrew a comment can open it again.';
    return settled[state];
  }),
  withdraw: toDo(({ mine, state }) => {
    if (!mine) return 'Only who wrote a comment can withdraw it.';
    return state === 'open' || settled[state];
  }),
  thank: there(({ mine, answerMine, guest }) => {
    if (!answerMine) return 'Thanks come from the author of the answer.';
    if (mine) return 'This comment is your own.';
    return !guest || 'A guest has no account, so thanks would not reach them.';
  }),
  judge: there(({ mine, answerMine, state }) => {
    if (!mine) return 'Only who gave a comment can say whether it was fixed.';
    if (answerMine) return 'This answer is your own.';
    return state === 'addressed' || 'No version has used this comment yet.';
  }),
  show: there(({ answerMine, held }) => {
    if (!answerMine) return 'Only the author of the answer can show this.';
    return held || 'Everyone sees this comment already.';
  }),
} as const;
