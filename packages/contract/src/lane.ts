import { z } from 'zod';
import { Answer } from './answers.ts';
import { endpoint } from './endpoint.ts';
import { Author, Done, Id, Slug, Time } from './fields.ts';
import { FeedbackWanted } from './new-answer.ts';
import { pageOf, pageQuery } from './page.ts';
import { Criterion, TopicRef } from './topics.ts';

/** An answer as whoever gives feedback on it should read it: nothing of what others said or thought of it. */
export const ClaimedAnswer = z.object({
  id: Id,
  questionId: Id,
  question: z.object({ slug: z.string(), title: z.string(), bodyHtml: z.string() }),
  author: Author,
  revision: z.number().int(),
  body: z.string(),
  bodyHtml: z.string(),
  feedbackWanted: FeedbackWanted.nullable(),
  sample: z.boolean(),
  revisedAt: Time,
});
export const Claim = z.object({
  answer: ClaimedAnswer,
  /** The first of the question; one that was imported may have none. */
  topic: TopicRef.nullable(),
  /** Of the topic; what a review of it may score. */
  rubric: z.array(Criterion),
  /** Until then nobody else is sent to it. */
  until: Time,
});
export type Claim = z.infer<typeof Claim>;

/** An answer that waits for feedback; nothing finer than a day tells since when. */
export const WaitingAnswer = Answer.pick({
  id: true,
  question: true,
  author: true,
  revision: true,
  excerpt: true,
  sample: true,
}).extend({
  topic: TopicRef.nullable(),
  /** The day it began to wait, at midnight UTC. */
  since: Time,
  /** By members, on its current version: fewer than three. */
  reviews: z.number().int(),
});
export type WaitingAnswer = z.infer<typeof WaitingAnswer>;

export const lane = {
  waiting: endpoint({
    method: 'GET',
    path: '/waiting-answers',
    access: 'public',
    summary:
      'Public answers that ask for feedback and have fewer than three reviews of their current version: real ones before sample content, those with fewest reviews first, then the longest wait by day; the same for everyone. Within a day the order says nothing, and no wait is told finer than its day.',
    query: z.strictObject(pageQuery),
    response: pageOf(WaitingAnswer),
  }),
  claim: endpoint({
    method: 'POST',
    path: '/lane/claims',
    access: 'member',
    status: 201,
    summary:
      'The next answer that you could help with, yours for 30 minutes; of this topic where one is named. Whoever has one gets that one again, with the time that is left, and no `Idempotency-Key` is needed. 204 when nothing waits for you: never your own, one you reviewed or passed on, one that is with somebody else, or a named one between members who block each other.',
    body: z.strictObject({ topic: Slug.optional() }),
    response: Claim.nullable(),
  }),
  keep: endpoint({
    method: 'PUT',
    path: '/lane/claims/current',
    access: 'member',
    summary:
      'Still writing: the answer you have stays with you for another 30 minutes from now, up to two hours in all. Refuses when your time was over (lane.claim-expired); what you wrote can still be sent.',
    body: z.strictObject({ answerId: Id }),
    response: z.object({ until: Time }),
  }),
  release: endpoint({
    method: 'DELETE',
    path: '/lane/claims/current',
    access: 'member',
    status: 204,
    summary:
      'Gives back the answer you have, for somebody else; with `pass=true` you are not sent to it again. Without one nothing changes.',
    query: z.strictObject({ pass: z.enum(['true']).optional() }),
    response: Done,
  }),
  standing: endpoint({
    method: 'GET',
    path: '/lane',
    access: 'member',
    summary:
      'How many answers wait that you could help with (counted up to 100), yours that wait, and between how many minutes a first word took in eight of ten recent cases; null below ten cases in 28 days.',
    response: z.object({
      waiting: z.number().int(),
      mine: z.array(
        Answer.pick({ questionId: true, question: true, revision: true }).extend({
          answerId: Id,
          /** The day it began to wait. */
          since: Time,
          /** Reviews of this version. */
          reviews: z.number().int(),
        }),
      ),
      wait: z.object({ low: z.number().int(), high: z.number().int() }).nullable(),
    }),
  }),
} as const;
