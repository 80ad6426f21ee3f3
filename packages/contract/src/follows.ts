import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Author, Done, Id, Slug, Time } from './fields.ts';
import { limits } from './limits.ts';
import { pageOf, pageQuery } from './page.ts';

export const followKinds = ['company', 'topic', 'question', 'answer', 'member'] as const;

/** Something one follows; nobody else is told. */
export const Follow = z.object({
  id: Id,
  kind: z.enum(followKinds),
  /** By which it is addressed: a slug, a handle, or the id of an answer. */
  key: z.string(),
  /** A name or title; of an answer that of its question. */
  name: z.string(),
  /** Whose answer it is, as its page says. */
  author: Author.optional(),
});
export type Follow = z.infer<typeof Follow>;

/** A new question, a new answer, or a new version of an answer, since one follows what it belongs to. */
export const NewInFollows = z.object({
  id: Id,
  kind: z.enum(['question', 'answer', 'version']),
  /** Of anonymous content the day only. */
  at: Time,
  question: z.object({ slug: z.string(), title: z.string() }),
  answer: z.object({ id: Id, revision: z.number().int(), excerpt: z.string() }).optional(),
  author: Author,
  /** What one follows, and its name. */
  because: z.object({ kind: z.enum(followKinds), name: z.string() }),
});
export type NewInFollows = z.infer<typeof NewInFollows>;

const bySlug = z.strictObject({ slug: Slug });
const aQuestion = z.strictObject({ questionId: z.string().min(1).max(240) });
const anAnswer = z.strictObject({ answerId: Id });
const aMember = z.strictObject({ handle: z.string().max(60) });

const follow = (what: string) =>
  ({
    method: 'PUT',
    access: 'member',
    status: 204,
    summary: `Follows ${what}, for oneself alone. Again changes nothing; at most ${limits.follows.max} in all.`,
    response: Done,
  }) as const;
const stop = {
  method: 'DELETE',
  access: 'member',
  status: 204,
  summary: 'Follows it no longer.',
  response: Done,
} as const;

export const follows = {
  company: endpoint({ ...follow('a company'), path: '/companies/:slug/follow', params: bySlug }),
  stopCompany: endpoint({ ...stop, path: '/companies/:slug/follow', params: bySlug }),
  topic: endpoint({ ...follow('a topic'), path: '/topics/:slug/follow', params: bySlug }),
  stopTopic: endpoint({ ...stop, path: '/topics/:slug/follow', params: bySlug }),
  question: endpoint({ ...follow('a question'), path: '/questions/:questionId/follow', params: aQuestion }),
  stopQuestion: endpoint({ ...stop, path: '/questions/:questionId/follow', params: aQuestion }),
  answer: endpoint({ ...follow('an answer that one may see'), path: '/answers/:answerId/follow', params: anAnswer }),
  stopAnswer: endpoint({ ...stop, path: '/answers/:answerId/follow', params: anAnswer }),
  member: endpoint({
    ...follow('what a member posts with their name'),
    path: '/members/:handle/follow',
    params: aMember,
  }),
  stopMember: endpoint({ ...stop, path: '/members/:handle/follow', params: aMember }),
  list: endpoint({
    method: 'GET',
    path: '/following',
    access: 'member',
    summary: 'What you follow and may still see, followed last first.',
    query: z.strictObject(pageQuery),
    response: pageOf(Follow),
  }),
  news: endpoint({
    method: 'GET',
    path: '/following/new',
    access: 'member',
    summary:
      'What is new in what you follow since you do, newest first: public content of others, none of members you or they block.',
    query: z.strictObject(pageQuery),
    response: pageOf(NewInFollows),
  }),
} as const;
