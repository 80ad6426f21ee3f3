import { z } from 'zod';
import { Anchor } from './comments.ts';
import { endpoint } from './endpoint.ts';
import { Author, Done, Id, named, Slug, Time } from './fields.ts';
import { authorships, limits, throughs } from './limits.ts';
import { pageOf } from './page.ts';
import { Criterion } from './topics.ts';

/** By criterion id, 1 to 4. */
export const Marks = z.record(z.string().max(60), z.number().int().min(1).max(4));
export type Marks = z.infer<typeof Marks>;

const Interval = z.object({
  /** 1 to 4, corrected for how lenient its reviewers are. */
  value: z.number(),
  /** The true value lies between these in four of five cases. */
  low: z.number(),
  high: z.number(),
});

/** What the reviews of one version come to; guests' reviews and those not shown yet count in none of it. */
export const Score = z.object({
  reviews: z.number().int(),
  /** Null until three reviewers gave marks, as `criteria` is empty. */
  overall: Interval.nullable(),
  criteria: z.array(z.object({ id: z.string(), name: z.string(), median: z.number() })),
  /** Three reviewers say that it would get them through. */
  ready: z.boolean(),
});

export const Review = z.object({
  id: Id,
  answerId: Id,
  revision: z.number().int(),
  author: Author,
  /** Left through a link by somebody without an account; `author` is anonymous and bears the name they chose. */
  guest: z.boolean(),
  /** Seen by the answer's author alone, until they show it to everyone. */
  held: z.boolean(),
  strength: z.string(),
  change: z.string(),
  through: z.enum(throughs),
  /** As given; empty when only words were given. */
  scores: Marks,
  sample: z.boolean(),
  /** Only in the answer to whoever posted it: a moderator looks at it before others see it (`/notices`). */
  waits: z.boolean().optional(),
  createdAt: Time,
  editedAt: Time.nullable(),
  mine: z.boolean(),
  can: z.object({ edit: z.boolean(), show: z.boolean() }),
});
export type Review = z.infer<typeof Review>;

export const ReviewsOfAnswer = pageOf(Review).extend({
  /** Of the version asked for, the current one where not said. */
  summary: Score.extend({
    through: z.object({ notYet: z.number().int(), nearly: z.number().int(), yes: z.number().int() }),
    sureness: Interval.extend({ reviewers: z.number().int() }).nullable(),
  }),
  /** Every version that has reviews, in order. */
  history: z.array(z.object({ revision: z.number().int(), reviews: z.number().int(), overall: Interval.nullable() })),
  /** What the author thought of the version in `summary`; null for everybody else. */
  guess: Marks.nullable(),
});
export type ReviewsOfAnswer = z.infer<typeof ReviewsOfAnswer>;

/** Marks by people who know, shown once one has given one's own. */
const Marked = z.object({ scores: Marks, reasons: z.record(z.string(), z.string()), yours: Marks });
export const Reference = z.object({
  id: Id,
  question: z.string(),
  body: z.string(),
  bodyHtml: z.string(),
  marked: Marked.nullable(),
});
export type Reference = z.infer<typeof Reference>;

const words = named(limits.reviewWords);
const aVersion = z.strictObject({ answerId: Id, number: z.coerce.number().int().min(1).max(100_000) });

export const reviews = {
  list: endpoint({
    method: 'GET',
    path: '/answers/:answerId/reviews',
    access: 'public',
    summary: 'The reviews of an answer in the order written, what they come to, and the rise from version to version.',
    params: z.strictObject({ answerId: Id }),
    query: z.strictObject({ revision: z.coerce.number().int().min(1).max(100_000).optional() }),
    response: ReviewsOfAnswer,
  }),
  write: endpoint({
    method: 'PUT',
    path: '/answers/:answerId/revisions/:number/review',
    access: 'member',
    summary:
      "Writes your one review of a version, or changes it until the answer's author has read it (review.read). `scores` are 1 to 4 by the criteria of the question's first topic; `pins` become comments, each once by its `id`. A version that is no longer the newest gets no new review (answer.stale-revision).",
    params: aVersion,
    body: z.strictObject({
      /** What works. */
      strength: words,
      /** What you would change. */
      change: words,
      /** Would this get you through? */
      through: z.enum(throughs),
      scores: Marks.optional(),
      /** Of a new review, `named` where not said; it stays as first sent. */
      authorship: z.enum(authorships).optional(),
      pins: z
        .array(
          z.strictObject({
            id: Id,
            body: named(limits.commentBody),
            anchor: Anchor,
            suggestion: named(limits.suggestion).nullable().optional(),
            criterion: z.string().max(60).nullable().optional(),
          }),
        )
        .max(limits.pins.max)
        .optional(),
    }),
    response: Review,
  }),
  postOnShared: endpoint({
    method: 'POST',
    path: '/shared-answers/:token/reviews',
    access: 'public',
    status: 201,
    limit: 'review-by-link',
    summary:
      'Reviews a version of an answer by its link, in words and without an account: `name` stands above it, and the answer’s author sees it first. It counts in no score. A name that looks like a member’s or a made-up one is refused, and so is more than an author has yet to look at (shared.full).',
    params: z.strictObject({ token: z.string().max(80) }),
    body: z.strictObject({
      name: named(limits.guestName),
      strength: words,
      change: words,
      through: z.enum(throughs),
      /** The current one where not said. */
      revision: z.number().int().min(1).max(100_000).optional(),
    }),
    response: Review,
  }),
  markRead: endpoint({
    method: 'PUT',
    path: '/answers/:answerId/reviews/read',
    access: 'member',
    status: 204,
    summary: "The answer's author has read its reviews: from now on they stay as they are.",
    params: z.strictObject({ answerId: Id }),
    response: Done,
  }),
  guess: endpoint({
    method: 'PUT',
    path: '/answers/:answerId/revisions/:number/guess',
    access: 'member',
    status: 204,
    summary: 'What you think of your own newest version; shown to you alone, beside its reviews.',
    params: aVersion,
    body: z.strictObject({ scores: Marks }),
    response: Done,
  }),
  show: endpoint({
    method: 'PUT',
    path: '/reviews/:reviewId/shown',
    access: 'member',
    summary: "The answer's author lets everyone see a guest's review.",
    params: z.strictObject({ reviewId: Id }),
    response: Review,
  }),
  references: endpoint({
    method: 'GET',
    path: '/topics/:slug/references',
    access: 'member',
    summary:
      'Answers to practise scoring on; those you have marked with the marks and reasons of people who know. May be none.',
    params: z.strictObject({ slug: Slug }),
    response: pageOf(Reference).extend({ rubric: z.array(Criterion) }),
  }),
  calibrate: endpoint({
    method: 'PUT',
    path: '/references/:referenceId/marks',
    access: 'member',
    summary:
      'Marks a reference answer by every criterion; the first marks stand, since they are answered by the right ones.',
    params: z.strictObject({ referenceId: Id }),
    body: z.strictObject({ scores: Marks }),
    response: Marked,
  }),
} as const;
