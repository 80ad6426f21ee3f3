import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Author, Done, Handle, Id, named, Slug, Time } from './fields.ts';
import { caseSorts, flaggable, flagReasons, limits, moderationActs } from './limits.ts';
import { pageOf, pageQuery } from './page.ts';

const Reason = z.enum(flagReasons);
const Flag = z.strictObject({ reason: Reason, note: named(limits.flagNote).default('') });
const flag = <const Path extends `/${string}`, Params extends z.ZodObject>(path: Path, what: string, params: Params) =>
  endpoint({
    method: 'PUT',
    path,
    access: 'member',
    status: 204,
    limit: 'flag',
    summary: `Tells the moderators that something is wrong with ${what}. Whose it is is not told who did; again changes reason and note. 404 where one may not see it.`,
    params,
    body: Flag,
    response: Done,
  });

/** What a case is about, as it stands now, shown or not; never who wrote something that is anonymous. */
const Subject = z.object({
  kind: z.enum([...flaggable, 'appeal']),
  id: Id,
  title: z.string(),
  /** Where it stands; null for what has no page of its own or is out of sight. */
  href: z.string().nullable(),
  excerpt: z.string(),
  author: Author.nullable(),
  guest: z.boolean(),
  /** Why it is not shown; null where it is. */
  withheld: z.enum(['hidden', 'held', 'with-what-it-stands-at']).nullable(),
  locked: z.boolean(),
  createdAt: Time,
});

export const ModerationCase = z.object({
  id: Id,
  state: z.enum(['open', 'closed']),
  subject: Subject,
  flags: z.object({
    count: z.number().int(),
    reasons: z.array(z.object({ reason: Reason, count: z.number().int() })),
  }),
  /** It is here because it is among the first posts of its author. */
  firstPost: z.boolean(),
  takedown: z.boolean(),
  openedAt: Time,
  flaggedAt: Time.nullable(),
  closedAt: Time.nullable(),
});
export type ModerationCase = z.infer<typeof ModerationCase>;

const Decision = z.object({
  id: Id,
  act: z.enum([...moderationActs, 'hold', 'reveal']),
  rule: Reason.nullable(),
  words: z.string(),
  until: Time.nullable(),
  by: z.object({ handle: z.string(), displayName: z.string() }).nullable(),
  at: Time,
  appeal: z
    .object({
      words: z.string(),
      state: z.enum(['open', 'upheld', 'overturned']),
      answer: z.string(),
    })
    .nullable(),
});
export type Decision = z.infer<typeof Decision>;

export const WholeCase = ModerationCase.extend({
  bodyHtml: z.string(),
  /** As it was written, for editing it; null where no text can be edited. */
  body: z.string().nullable(),
  topics: z.array(z.object({ slug: z.string(), name: z.string() })),
  /** What it stands at, the outermost first. */
  context: z.array(z.object({ kind: z.string(), title: z.string(), author: Author.nullable(), bodyHtml: z.string() })),
  notes: z.array(z.object({ reason: Reason, note: z.string(), at: Time })),
  takedowns: z.array(
    z.object({
      name: z.string(),
      standing: z.enum(['person', 'company', 'lawyer']),
      email: z.string(),
      words: z.string(),
      at: Time,
    }),
  ),
  history: z.array(Decision),
  /** Of the same named author, or at the same question. */
  similar: z.array(ModerationCase),
  /** What may be done now, and by whom. */
  can: z.record(z.enum([...moderationActs, 'reveal']), z.boolean()),
});
export type WholeCase = z.infer<typeof WholeCase>;

const aCase = z.strictObject({ caseId: Id });

export const moderation = {
  flagQuestion: flag('/questions/:questionId/flag', 'a question', z.strictObject({ questionId: Slug })),
  flagAnswer: endpoint({
    ...flag('/answers/:answerId/flag', 'an answer', z.strictObject({ answerId: Id })),
    body: Flag.extend({ link: z.string().max(60).optional() }),
  }),
  flagComment: flag('/comments/:commentId/flag', 'a comment', z.strictObject({ commentId: Id })),
  flagReview: flag('/reviews/:reviewId/flag', 'a review', z.strictObject({ reviewId: Id })),
  flagMember: flag('/members/:handle/flag', 'a member', z.strictObject({ handle: z.string().max(60) })),
  flagCompany: flag('/companies/:slug/flag', 'a company', z.strictObject({ slug: Slug })),
  cases: endpoint({
    method: 'GET',
    path: '/moderation/cases',
    access: 'moderator',
    summary:
      'What waits for a moderator, or was decided (`state=closed`, the latest first), with the content and what was said of it.',
    query: z.strictObject({
      state: z.enum(['open', 'closed']).default('open'),
      kind: z.enum([...flaggable, 'appeal']).optional(),
      sort: z.enum(caseSorts).default('oldest'),
      ...pageQuery,
    }),
    response: pageOf(ModerationCase).extend({
      /** How many are open, up to a thousand. */
      waiting: z.number().int(),
    }),
  }),
  showCase: endpoint({
    method: 'GET',
    path: '/moderation/cases/:caseId',
    access: 'moderator',
    summary: 'One case: the content in its context, what was said of it, what was decided before, and similar cases.',
    params: aCase,
    response: WholeCase,
  }),
  decide: endpoint({
    method: 'POST',
    path: '/moderation/cases/:caseId/decisions',
    access: 'moderator',
    summary:
      'Decides a case. Everything but `approve`, `unlock`, `restore` and `lift` takes a rule and words, which whom it concerns reads with a way to appeal. `suspend` takes `days`, `move-topic` `topics`, `edit` the new text as `body` (of a question also `title`). Null (204) where nothing is left of it. An appeal is upheld or overturned, by another moderator than decided where there is one.',
    params: aCase,
    body: z.strictObject({
      act: z.enum(moderationActs),
      rule: Reason.optional(),
      words: named(limits.moderationWords).optional(),
      days: z.number().int().min(1).max(limits.suspension.max).optional(),
      topics: z.array(Slug).min(limits.topics.min).max(limits.topics.max).optional(),
      title: z.string().trim().min(limits.questionTitle.min).max(limits.questionTitle.max).optional(),
      body: z.string().trim().max(limits.answerBody.max).optional(),
    }),
    response: WholeCase.nullable(),
  }),
  reveal: endpoint({
    method: 'POST',
    path: '/moderation/cases/:caseId/reveal',
    access: 'moderator',
    limit: 'reveal',
    summary: 'Tells who wrote something anonymous. It is recorded for good with its reason, and the author is told.',
    params: aCase,
    body: z.strictObject({ why: z.string().trim().min(limits.moderationWords.min).max(limits.moderationWords.max) }),
    response: z.object({ handle: Handle, displayName: z.string() }),
  }),
  log: endpoint({
    method: 'GET',
    path: '/moderation/log',
    access: 'moderator',
    summary: 'What moderators and admins did, the latest first. Nothing here is ever changed.',
    query: z.strictObject(pageQuery),
    response: pageOf(
      z.object({
        id: z.string(),
        at: Time,
        by: z.object({ handle: z.string(), displayName: z.string() }).nullable(),
        act: z.string(),
        subjectId: Id,
        details: z.record(z.string(), z.unknown()),
      }),
    ),
  }),
} as const;
