import { z } from 'zod';
import { Answer, FeedbackWanted } from './answers.ts';
import { endpoint } from './endpoint.ts';
import { Author, Done, Id, Slug, Time } from './fields.ts';
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
  topic: TopicRef,
  /** Of the topic; what a review of it may score. */
  rubric: z.array(Criterion),
  /** Until then nobody else is sent to it. */
  until: Time,
});
export type Claim = z.infer<typeof Claim>;

export const lane = {
  claim: endpoint({
    method: 'POST',
    path: '/lane/claims',
    access: 'member',
    status: 201,
    summary:
      'The next answer that you could help with, yours for 30 minutes; of this topic where one is named. Whoever has one gets that one again, with the time that is left, and no `Idempotency-Key` is needed. 204 when nothing waits for you: never your own, one you reviewed or passed on, one that is with somebody else, or one between members who block each other.',
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
