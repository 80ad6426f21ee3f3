import { type Problem, type ProblemCode, problemStatus } from '@debrief/contract';
import { Refusal } from '../errors.ts';

const titles: Record<number, string> = {
  400: 'Not understood',
  401: 'Sign in needed',
  403: 'Not allowed',
  404: 'Not found',
  408: 'Too slow',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unknown format',
  429: 'Too many requests',
  431: 'Too large',
  500: 'Our fault',
  503: 'Busy',
};

/** Fastify's own refusals and the database's, as codes of ours. */
const known: Record<string, [ProblemCode, string]> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['request.media-type', 'Send JSON, with the content type application/json.'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['request.malformed', 'The request is not valid JSON.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['request.malformed', 'The request says JSON but holds nothing.'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['request.too-large', 'That is more than can be sent at once.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['request.malformed', 'The length of the request is not what it says.'],
  HPE_HEADER_OVERFLOW: ['request.head-too-large', 'The headers of the request are more than can be read.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['request.timeout', 'The request did not come to its end in time.'],
  FST_ERR_MAX_PARAM_LENGTH: ['not-found', 'There is nothing at this address.'],
  FST_ERR_BAD_URL: ['request.malformed', 'This address cannot be read.'],
  '57014': ['service.busy', 'This took too long. Try again in a moment.'],
  '55P03': ['service.busy', 'Somebody else is changing this right now. Try again in a moment.'],
  '40001': ['service.busy', 'Somebody else is changing this right now. Try again in a moment.'],
  '40P01': ['service.busy', 'Somebody else is changing this right now. Try again in a moment.'],
  '53300': ['service.busy', 'Too many people are here right now. Try again in a moment.'],
};

/** The connection to the database broke, or none could be had: SQLSTATE classes 08 and 57P, the system's codes, and what pg only words. */
const lost =
  /^(08\w{3}|57P\d\d|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$|^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;
const noDatabase =
  'The database does not answer just now. Try again in a moment; sending it again posts nothing twice.';

const problem = (code: ProblemCode, detail: string, more: Partial<Problem> = {}): Problem => {
  const status = problemStatus[code];
  return { type: `urn:debrief:problem:${code}`, title: titles[status] ?? 'Problem', status, detail, code, ...more };
};

/** The account that a token speaks of was deleted meanwhile: what it would write belongs to nobody. */
const memberGone = /_(member|author)_id_members_id_fk$/;

interface Failure {
  code?: string | undefined;
  constraint?: string | undefined;
  message: string;
}

/** What a thrown error tells the caller; anything unknown is our fault and says nothing of its inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) {
    return problem(error.code, error.message, { ...(error.fields && { fields: error.fields }), ...error.extra });
  }
  const { statusCode, cause, ...outer } = error as Partial<Failure> & { statusCode?: number; cause?: Failure };
  const failure: Failure = cause ?? { code: outer.code, message: (error as Error).message };
  const { code = '', message = '', constraint = '' } = failure;
  if (code === '23503' && memberGone.test(constraint))
    return problem('session.expired', 'This account is no longer here.');
  const match = known[code] ?? known[outer.code ?? ''];
  if (match) return problem(...match);
  if (lost.test(code) || lost.test(message)) return problem('service.busy', noDatabase);
  if (statusCode && statusCode >= 400 && statusCode < 500)
    return problem('request.malformed', 'The request could not be understood.');
  return problem('internal', 'Something went wrong on our side. Nothing you wrote was changed; try again in a moment.');
}
