import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Author, Done, Id, named, Time } from './fields.ts';
import { authorships, commentStates, limits, verdicts } from './limits.ts';
import { pageLimit, pageOf, pageQuery } from './page.ts';

export const Anchor = z.strictObject({
  exact: z.string().min(1).max(4_000),
  prefix: z.string().max(200),
  suffix: z.string().max(200),
  start: z.number().int().min(0).max(1_000_000),
});
const Place = z.object({
  status: z.enum(['kept', 'changed', 'moved', 'gone']),
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
});

export const Comment = z.object({
  id: Id,
  questionId: Id,
  answerId: Id.nullable(),
  parentId: Id.nullable(),
  author: Author,
  body: z.string(),
  bodyHtml: z.string(),
  /** The version it was written on; null on a question. */
  revision: z.number().int().nullable(),
  anchor: Anchor.nullable(),
  /** Where its words stand in the current version, or in the one asked for; null where it is pinned to none, or not known. */
  place: Place.nullable(),
  suggestion: z.string().nullable(),
  criterion: z.string().nullable(),
  state: z.enum(commentStates),
  addressedIn: z.number().int().nullable(),
  /** Why the answer's author did not take it up, where they said so. */
  reason: z.string().nullable(),
  /** Left through a link by somebody without an account; `author` is anonymous and bears the name they chose. */
  guest: z.boolean(),
  /** Seen by the answer's author alone, until they show it to everyone. */
  held: z.boolean(),
  /** The answer's author said thanks; false for all but them and the giver. */
  thanked: z.boolean(),
  /** What its giver says of the version that used it; null for all but them and the answer's author. */
  verdict: z.enum(verdicts).nullable(),
  sample: z.boolean(),
  /** Only in the answer to whoever posted it: a moderator looks at it before others see it (`/notices`). */
  waits: z.boolean().optional(),
  createdAt: Time,
  editedAt: Time.nullable(),
  /** A deleted comment that has replies keeps its place, without words. */
  deleted: z.boolean(),
  mine: z.boolean(),
  can: z.object({
    edit: z.boolean(),
    delete: z.boolean(),
    reply: z.boolean(),
    /** Also once it is declined, to say why. */
    decline: z.boolean(),
    reopen: z.boolean(),
    withdraw: z.boolean(),
    thank: z.boolean(),
    judge: z.boolean(),
    show: z.boolean(),
  }),
});
export type Comment = z.infer<typeof Comment>;

const CommentBody = named(limits.commentBody);
const commentId = z.strictObject({ commentId: Id });
const authorship = z.enum(authorships).default('named');

/** What a comment on an answer may be pinned to and propose. */
export const Pin = {
  /** 1-based. */
  revision: z.number().int().min(1).max(100_000),
  anchor: Anchor.nullable().optional(),
  /** Other words for the anchored ones. */
  suggestion: named(limits.suggestion).nullable().optional(),
  /** The id of a criterion of the question's rubric. */
  criterion: z.string().max(60).nullable().optional(),
};

export const comments = {
  onAnswer: endpoint({
    method: 'GET',
    path: '/answers/:answerId/comments',
    access: 'public',
    summary:
      'The comments on an answer in the order written, `limit` a page, 1,000 where it is not said; with `revision`, those written on that version or before, each with its place in it.',
    params: z.strictObject({ answerId: Id }),
    query: z.strictObject({
      revision: z.coerce.number().int().min(1).max(100_000).optional(),
      cursor: pageQuery.cursor,
      limit: pageLimit.optional(),
    }),
    response: pageOf(Comment),
  }),
  postOnAnswer: endpoint({
    method: 'POST',
    path: '/answers/:answerId/comments',
    access: 'member',
    status: 201,
    limit: 'comment',
    summary:
      'Comments on an answer, or replies with `parentId`; `anchor` pins it to words of `revision` (1-based, the current one where not said) and is followed into later versions. Other words for such as have changed since are refused (comment.words-changed).',
    params: z.strictObject({ answerId: Id }),
    body: z.strictObject({
      body: CommentBody,
      authorship,
      parentId: Id.optional(),
      ...Pin,
      revision: Pin.revision.optional(),
    }),
    response: Comment,
  }),
  postOnShared: endpoint({
    method: 'POST',
    path: '/shared-answers/:token/comments',
    access: 'public',
    status: 201,
    limit: 'comment-by-link',
    summary:
      'Comments on an answer by its link, without an account: `name` stands above it, and the answer’s author sees it first. A name that looks like a member’s or a made-up one is refused, and so is more than an author has yet to look at (shared.full).',
    params: z.strictObject({ token: z.string().max(80) }),
    body: z.strictObject({
      name: named(limits.guestName),
      body: CommentBody,
      revision: Pin.revision,
      anchor: Pin.anchor,
      suggestion: Pin.suggestion,
    }),
    response: Comment,
  }),
  onQuestion: endpoint({
    method: 'GET',
    path: '/questions/:questionId/comments',
    access: 'public',
    summary: 'The comments on a question in the order written, `limit` a page, 1,000 where it is not said.',
    params: z.strictObject({ questionId: z.string().max(240) }),
    query: z.strictObject({ cursor: pageQuery.cursor, limit: pageLimit.optional() }),
    response: pageOf(Comment),
  }),
  postOnQuestion: endpoint({
    method: 'POST',
    path: '/questions/:questionId/comments',
    access: 'member',
    limit: 'comment',
    status: 201,
    summary: 'Comments on a question, or replies with `parentId`.',
    params: z.strictObject({ questionId: z.string().max(240) }),
    body: z.strictObject({ body: CommentBody, authorship, parentId: Id.optional() }),
    response: Comment,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/comments/:commentId',
    access: 'member',
    summary: 'Changes the words of your comment.',
    params: commentId,
    body: z.strictObject({ body: CommentBody }),
    response: Comment,
  }),
  delete: endpoint({
    method: 'DELETE',
    path: '/comments/:commentId',
    access: 'member',
    status: 204,
    summary:
      "Takes your comment away; replies stay. An answer's author may so take away what a guest left and nobody else sees.",
    params: commentId,
    response: Done,
  }),
  setState: endpoint({
    method: 'PUT',
    path: '/comments/:commentId/state',
    access: 'member',
    summary:
      "The answer's author declines a comment (with a `reason`, if they like) or opens it again; its giver withdraws it or takes that back. `addressed` comes only from publishing a version that used it.",
    params: commentId,
    body: z.strictObject({
      state: z.enum(['open', 'declined', 'withdrawn']),
      /** With `declined`. */
      reason: named(limits.declineReason).optional(),
    }),
    response: Comment,
  }),
  thank: endpoint({
    method: 'PUT',
    path: '/comments/:commentId/thanks',
    access: 'member',
    status: 204,
    summary: "The answer's author thanks for a comment.",
    params: commentId,
    response: Done,
  }),
  judge: endpoint({
    method: 'PUT',
    path: '/comments/:commentId/verdict',
    access: 'member',
    status: 204,
    summary: 'The giver says whether the version that used their comment fixed it; may be said anew.',
    params: commentId,
    body: z.strictObject({ verdict: z.enum(verdicts) }),
    response: Done,
  }),
  show: endpoint({
    method: 'PUT',
    path: '/comments/:commentId/shown',
    access: 'member',
    summary: "The answer's author lets everyone see what a guest left through the link.",
    params: commentId,
    response: Comment,
  }),
} as const;
