import { z } from 'zod';
import { Answer } from './answers.ts';
import { endpoint } from './endpoint.ts';
import { Author, CompanyRef, Done, Id, Month, named, Slug, Time } from './fields.ts';
import { authorships, levels, limits, questionSorts, rounds, tracks } from './limits.ts';
import { NewAnswer } from './new-answer.ts';
import { pageOf, pageQuery } from './page.ts';
import { Asked, OwnReport } from './sightings.ts';
import { TopicRef } from './topics.ts';

export const Question = z.object({
  id: Id,
  slug: z.string(),
  /** What it is called where it was imported from; null where it was posted here. */
  externalId: z.string().nullable(),
  title: z.string(),
  body: z.string(),
  bodyHtml: z.string(),
  /** Each with its suggested minutes for an answer; the first is the one it is answered by. */
  topics: z.array(TopicRef.extend({ minutes: z.number().int() })),
  /** Filed by its author, and, `reported`, those that at least three members say asked it. */
  companies: z.array(CompanyRef.extend({ reported: z.boolean() })),
  track: z.enum(tracks),
  /** As its author filed them; of an anonymous author from the third member up who reports the same. */
  level: z.enum(levels).nullable(),
  round: z.enum(rounds).nullable(),
  author: Author,
  authorship: z.enum(authorships),
  counts: z.object({
    answers: z.number().int(),
    votes: z.number().int(),
    comments: z.number().int(),
    /** How many members were asked it. */
    sightings: z.number().int(),
  }),
  /** The first day of the last month it was asked in; null below three members. */
  lastAskedAt: Time.nullable(),
  /** Somebody was asked it in this half of the year or the one before: all that is told of fewer than three. */
  askedRecently: z.boolean(),
  sample: z.boolean(),
  /** A moderator closed it: nothing new is written here. */
  locked: z.boolean(),
  /** Only in the answer to whoever posted it: a moderator looks at it before others see it (`/notices`). */
  waits: z.boolean().optional(),
  createdAt: Time,
  editedAt: Time.nullable(),
  /** How often it was edited. */
  edits: z.number().int(),
  voted: z.boolean(),
  /** In a list of yours. */
  saved: z.boolean(),
  /** You follow it. */
  followed: z.boolean(),
  mine: z.boolean(),
  /** Your own answer to it, when you have one. */
  myAnswerId: Id.nullable(),
  can: z.object({
    edit: z.boolean(),
    unname: z.boolean(),
    answer: z.boolean(),
    comment: z.boolean(),
    vote: z.boolean(),
    sight: z.boolean(),
  }),
  answers: z.array(Answer).optional(),
  answer: Answer.optional(),
  /** Of one question alone: what its members report, null below three; and what you said yourself. */
  asked: Asked.nullable().optional(),
  yours: z.object({ reports: z.array(OwnReport), disputes: z.array(CompanyRef) }).optional(),
});
export type Question = z.infer<typeof Question>;

export const Similar = z.object({
  question: Question,
  score: z.number(),
  topAnswer: z.object({ id: Id, excerpt: z.string() }).nullable(),
});
export type Similar = z.infer<typeof Similar>;

const Companies = z.array(named(limits.companyName).pipe(z.string().min(1))).max(limits.companies.max);
const Topics = z.array(Slug).min(limits.topics.min).max(limits.topics.max);
const Title = named(limits.questionTitle);
const Body = named(limits.questionBody);
const questionId = z.strictObject({ questionId: z.string().min(1).max(240) });

export const questions = {
  list: endpoint({
    method: 'GET',
    path: '/questions',
    access: 'public',
    summary:
      'Questions by words, company, topic, track, level and round; `q` searches title, text, company and topic names, with typos forgiven.',
    query: z.strictObject({
      q: z.string().trim().max(limits.search.max).optional(),
      company: Slug.optional(),
      topic: Slug.optional(),
      track: z.enum(tracks).optional(),
      level: z.enum(levels).optional(),
      round: z.enum(rounds).optional(),
      has: z.enum(['answers']).optional(),
      by: z.string().max(60).optional(),
      sort: z.enum(questionSorts).optional(),
      ...pageQuery,
    }),
    response: pageOf(Question),
  }),
  post: endpoint({
    method: 'POST',
    path: '/questions',
    access: 'member',
    limit: 'question',
    status: 201,
    summary:
      'Posts a question, with its first answer when one is given, all or nothing. An unknown company name makes the company; `askedIn` records that you were asked it then. Level and round of an anonymous question show to others once three members report the same.',
    body: z.strictObject({
      title: Title,
      body: Body.default(''),
      topics: Topics,
      companies: Companies,
      track: z.enum(tracks).default('product-management'),
      level: z.enum(levels).nullable().optional(),
      round: z.enum(rounds).nullable().optional(),
      askedIn: Month.optional(),
      authorship: z.enum(authorships).default('named'),
      answer: z.strictObject(NewAnswer).optional(),
    }),
    response: Question,
  }),
  show: endpoint({
    method: 'GET',
    path: '/questions/:questionId',
    access: 'public',
    summary:
      'One question by id or slug, or by those of one that was merged into it: `slug` says which it is. `include=answers` brings the first 20 answers.',
    params: questionId,
    query: z.strictObject({ include: z.enum(['answers']).optional() }),
    response: Question,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/questions/:questionId',
    access: 'member',
    summary:
      'Changes your question; its address keeps working. `basedOn` is the `edits` it was read with (question.stale-edit when another change came first).',
    params: questionId,
    body: z.strictObject({
      title: Title.optional(),
      body: Body.optional(),
      topics: Topics.optional(),
      companies: Companies.optional(),
      track: z.enum(tracks).optional(),
      level: z.enum(levels).nullable().optional(),
      round: z.enum(rounds).nullable().optional(),
      basedOn: z.number().int().min(0).max(1_000_000).optional(),
    }),
    response: Question,
  }),
  unname: endpoint({
    method: 'POST',
    path: '/questions/:questionId/unname',
    access: 'member',
    limit: 'question',
    summary:
      'Takes your name off your question: another question with another id, under a made-up name, takes its place and its address. What others wrote there stays; what you wrote under your name at it keeps your name.',
    params: questionId,
    response: Question,
  }),
  merge: endpoint({
    method: 'POST',
    path: '/questions/:questionId/merge',
    access: 'moderator',
    summary:
      'Merges a question into another, which is kept and given back: answers, what members report, comments, votes, follows, lists and drafts go there, each member counted once, and both addresses of the first lead to it. It cannot be undone. Refused where one of the two was merged before (merged.already).',
    params: questionId,
    body: z.strictObject({ into: z.string().min(1).max(240) }),
    response: Question,
  }),
  similar: endpoint({
    method: 'GET',
    path: '/questions/:questionId/similar',
    access: 'public',
    summary: 'Questions like this one, each with the first lines of its best answer.',
    params: questionId,
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(6) }),
    response: pageOf(Similar),
  }),
  similarTo: endpoint({
    method: 'POST',
    path: '/similar-questions',
    access: 'public',
    limit: 'search',
    writes: 'nothing',
    summary: 'Questions like one that is not posted yet.',
    body: z.strictObject({
      title: z.string().trim().min(1).max(limits.questionTitle.max),
      body: z.string().max(limits.questionBody.max).optional(),
      limit: z.number().int().min(1).max(100).default(6),
    }),
    response: pageOf(Similar),
  }),
} as const;

const anAnswer = z.strictObject({ answerId: Id });
export const votes = {
  forQuestion: endpoint({
    method: 'PUT',
    path: '/questions/:questionId/vote',
    access: 'member',
    status: 204,
    summary: 'Marks a question as useful; again changes nothing.',
    params: questionId,
    response: Done,
  }),
  takeFromQuestion: endpoint({
    method: 'DELETE',
    path: '/questions/:questionId/vote',
    access: 'member',
    status: 204,
    summary: 'Takes that back.',
    params: questionId,
    response: Done,
  }),
  forAnswer: endpoint({
    method: 'PUT',
    path: '/answers/:answerId/vote',
    access: 'member',
    status: 204,
    summary: 'Marks an answer as useful; again changes nothing.',
    params: anAnswer,
    response: Done,
  }),
  takeFromAnswer: endpoint({
    method: 'DELETE',
    path: '/answers/:answerId/vote',
    access: 'member',
    status: 204,
    summary: 'Takes that back.',
    params: anAnswer,
    response: Done,
  }),
} as const;
