import { z } from 'zod';

/** Every way a request can be refused. The code is the contract; the detail is for people. */
export const problemStatus = {
  'request.invalid': 400,
  'request.malformed': 400,
  'cursor.invalid': 400,
  'session.required': 401,
  'session.expired': 401,
  'credentials.wrong': 401,
  'code.required': 401,
  'passkey.unknown': 401,
  'elsewhere.refused': 401,
  'access.denied': 403,
  'account.suspended': 403,
  'password.wrong': 403,
  'code.wrong': 403,
  'confirm.again': 403,
  'token.scope': 403,
  'not-found': 404,
  'method.unknown': 404,
  'request.timeout': 408,
  'handle.taken': 409,
  'email.taken': 409,
  'authenticator.exists': 409,
  'passkeys.full': 409,
  'access-tokens.full': 409,
  'elsewhere.other': 409,
  'ways-in.last': 409,
  'answer.exists': 409,
  'answer.stale-revision': 409,
  'question.stale-edit': 409,
  'merged.already': 409,
  'case.decided': 409,
  'appeal.exists': 409,
  'comment.words-changed': 409,
  'shared.full': 409,
  'review.read': 409,
  'draft.conflict': 409,
  'replay.conflict': 409,
  'replays.full': 409,
  'sighting.exists': 409,
  'lane.claim-expired': 409,
  'follows.full': 409,
  'import.moved-on': 409,
  'idempotency.reused': 409,
  'link.spent': 410,
  'ticket.spent': 410,
  'request.too-large': 413,
  'request.media-type': 415,
  'rate.limited': 429,
  'request.head-too-large': 431,
  internal: 500,
  'replay.locked': 503,
  'service.busy': 503,
} as const;

export type ProblemCode = keyof typeof problemStatus;

/** RFC 9457, `application/problem+json`. `fields` maps a field's name to a sentence that stands beside it. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  fields: z.record(z.string(), z.string()).optional(),
  /** With `draft.conflict`: the other text, so that nothing is lost. */
  draft: z.unknown().optional(),
  /** With `replay.conflict`: the other text, to its owner. */
  replay: z.unknown().optional(),
  /** With `code.required`: to be sent with the code. */
  ticket: z.string().optional(),
  /** With `rate.limited`: seconds until it may be tried again; also the header Retry-After. */
  retryAfter: z.number().optional(),
});
export type Problem = z.infer<typeof Problem>;
