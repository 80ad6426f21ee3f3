import { z } from 'zod';
import { Comment } from './comments.ts';
import { endpoint } from './endpoint.ts';
import { Author, Done, Id, named, Slug, Time } from './fields.ts';
import { answerSorts, authorships, limits, visibilities } from './limits.ts';
import { AnswerBody, FeedbackWanted, NewAnswer } from './new-answer.ts';
import { pageOf, pageQuery } from './page.ts';
import { ReviewsOfAnswer, Score } from './reviews.ts';
import { Criterion } from './topics.ts';

export const Answer = z.object({
  id: Id,
  questionId: Id,
  question: z.object({ slug: z.string(), title: z.string() }),
  author: Author,
  revision: z.number().int(),
  body: z.string(),
  bodyHtml: z.string(),
  excerpt: z.string(),
  visibility: z.enum(visibilities),
  authorship: z.enum(authorships),
  counts: z.object({
    comments: z.number().int(),
    openComments: z.number().int(),
    reviews: z.number().int(),
    votes: z.number().int(),
  }),
  /** Of the current revision. */
  score: Score,
  feedbackWanted: FeedbackWanted.nullable(),
  /** Minutes taken for the current revision, where said. */
  minutes: z.number().int().nullable(),
  /** It ended well: its author got the offer. */
  offer: z.boolean(),
  /** The author's alone: where those who have the link find it. */
  linkUrl: z.string().nullable(),
  sample: z.boolean(),
  locked: z.boolean(),
  waits: z.boolean().optional(),
  createdAt: Time,
  revisedAt: Time,
  voted: z.boolean(),
  /** In a list of yours. */
  saved: z.boolean(),
  /** You follow it. */
  followed: z.boolean(),
  mine: z.boolean(),
  can: z.object({
    revise: z.boolean(),
    change: z.boolean(),
    delete: z.boolean(),
    comment: z.boolean(),
    vote: z.boolean(),
    invite: z.boolean(),
    uninvite: z.boolean(),
    review: z.boolean(),
    guess: z.boolean(),
    unname: z.boolean(),
  }),
  comments: z.array(Comment).optional(),
  /** With `include=reviews`: all its reviews, and what they are scored by. */
  reviews: ReviewsOfAnswer.optional(),
  rubric: z.array(Criterion).optional(),
});
export type Answer = z.infer<typeof Answer>;

export const Revision = z.object({
  number: z.number().int(),
  body: z.string(),
  bodyHtml: z.string(),
  note: z.string(),
  used: z.array(Id),
  minutes: z.number().int().nullable(),
  createdAt: Time,
});
export type Revision = z.infer<typeof Revision>;

const ScoredVersion = z.object({ revision: z.number().int(), value: z.number() });
export const ImprovedAnswer = z.object({
  answer: Answer,
  from: ScoredVersion,
  to: ScoredVersion,
  rise: z.number(),
  /** In the order of the versions that used them. */
  used: z.array(Comment),
});
export type ImprovedAnswer = z.infer<typeof ImprovedAnswer>;

const answerId = z.strictObject({ answerId: Id });

export const answers = {
  list: endpoint({
    method: 'GET',
    path: '/questions/:questionId/answers',
    access: 'public',
    summary: 'The answers to a question that you may see; your own first when useful.',
    params: z.strictObject({ questionId: z.string().max(240) }),
    query: z.strictObject({ sort: z.enum(answerSorts).default('useful'), ...pageQuery }),
    response: pageOf(Answer),
  }),
  ofMember: endpoint({
    method: 'GET',
    path: '/members/:handle/answers',
    access: 'public',
    summary:
      "A member's public answers that carry their name, the newest first; 404 for a handle that nobody has. Nothing posted under a made-up name is ever among them, whoever asks.",
    params: z.strictObject({ handle: z.string().max(60) }),
    query: z.strictObject(pageQuery),
    response: pageOf(Answer),
  }),
  publish: endpoint({
    method: 'POST',
    path: '/questions/:questionId/answers',
    access: 'member',
    limit: 'answer',
    status: 201,
    summary: 'Posts your answer; one a member and question (answer.exists).',
    params: z.strictObject({ questionId: z.string().max(240) }),
    body: z.strictObject(NewAnswer),
    response: Answer,
  }),
  show: endpoint({
    method: 'GET',
    path: '/answers/:answerId',
    access: 'public',
    summary:
      'One answer; 404 where you may not see it. `include=comments,reviews` brings its comments, its reviews and the rubric.',
    params: answerId,
    query: z.strictObject({ include: z.enum(['comments', 'reviews', 'comments,reviews']).optional() }),
    response: Answer,
  }),
  best: endpoint({
    method: 'GET',
    path: '/best-answers',
    access: 'public',
    summary:
      'Public answers whose current version reviewers scored (three who gave marks), those first whose score is surely high: by the lower end of its interval.',
    query: z.strictObject({ topic: Slug.optional(), ...pageQuery }),
    response: pageOf(Answer),
  }),
  improved: endpoint({
    method: 'GET',
    path: '/improved-answers',
    access: 'public',
    summary:
      'Public answers whose score rose most from their first scored version to their last (three reviewers at both), with the comments that caused it; none where nothing rose.',
    query: z.strictObject({ topic: Slug.optional(), ...pageQuery }),
    response: pageOf(ImprovedAnswer),
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/answers/:answerId',
    access: 'member',
    summary:
      'Changes who can see your answer, what feedback you ask for, and whether you got the offer: that is told once to everybody whose note it used or who reviewed it.',
    params: answerId,
    body: z.strictObject({
      visibility: z.enum(visibilities).optional(),
      feedbackWanted: FeedbackWanted.nullable().optional(),
      offer: z.boolean().optional(),
    }),
    response: Answer,
  }),
  delete: endpoint({
    method: 'DELETE',
    path: '/answers/:answerId',
    access: 'member',
    status: 204,
    summary: 'Takes your answer away.',
    params: answerId,
    response: Done,
  }),
  unname: endpoint({
    method: 'POST',
    path: '/answers/:answerId/unname',
    access: 'member',
    limit: 'answer',
    summary:
      'Takes your name off your answer: another answer with its words, under a made-up name and with another id, takes its place. Its versions, feedback and votes go for good with the old one.',
    params: answerId,
    response: Answer,
  }),
  shared: endpoint({
    method: 'GET',
    path: '/shared-answers/:token',
    access: 'public',
    summary: 'An answer by its link, where it is seen by link or its author invited to it; never indexed.',
    params: z.strictObject({ token: z.string().max(80) }),
    response: Answer,
  }),
  invite: endpoint({
    method: 'PUT',
    path: '/answers/:answerId/invite',
    access: 'member',
    summary:
      'Gives your answer a link by which guests leave feedback; one that has a link keeps it. Not for a private answer.',
    params: answerId,
    response: Answer,
  }),
  uninvite: endpoint({
    method: 'DELETE',
    path: '/answers/:answerId/invite',
    access: 'member',
    summary: 'Takes back the link of your public answer: it never works again.',
    params: answerId,
    response: Answer,
  }),
  revise: endpoint({
    method: 'POST',
    path: '/answers/:answerId/revisions',
    access: 'member',
    status: 201,
    summary:
      'Publishes the next version; `basedOn` is the version it was written from (answer.stale-revision when another came first). `used` names the comments it used, `guess` is what the author would give it themselves.',
    params: answerId,
    body: z.strictObject({
      body: AnswerBody,
      basedOn: z.number().int().min(1).max(100_000),
      note: named(limits.revisionNote).default(''),
      used: z.array(Id).max(100).default([]),
      minutes: NewAnswer.minutes,
      guess: NewAnswer.guess,
    }),
    response: Answer,
  }),
  revisions: endpoint({
    method: 'GET',
    path: '/answers/:answerId/revisions',
    access: 'public',
    summary: 'Its versions, newest first.',
    params: answerId,
    query: z.strictObject(pageQuery),
    response: pageOf(Revision),
  }),
  revision: endpoint({
    method: 'GET',
    path: '/answers/:answerId/revisions/:number',
    access: 'public',
    summary: 'One version.',
    params: z.strictObject({ answerId: Id, number: z.coerce.number().int().min(1).max(100_000) }),
    response: Revision,
  }),
} as const;
