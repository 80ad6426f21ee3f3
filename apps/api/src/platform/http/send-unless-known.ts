import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

interface Sent {
  body: string | Buffer;
  type: string;
  /** Nothing of it has changed since; later than now where it may still change unnoticed. Without it only the tag is compared. */
  settledAt?: Date | undefined;
  now: Date;
  /** Seconds for which anybody may keep it without asking again. */
  keep: number;
}

/** Names these bytes, whatever they are packed in on their way. */
const tagOf = (body: string | Buffer) => `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

/** Sends what is the same for everybody, or says (304) that whoever asks has it already, by If-None-Match or If-Modified-Since. */
export function sendUnlessKnown(
  request: FastifyRequest,
  reply: FastifyReply,
  { body, type, settledAt, now, keep }: Sent,
) {
  const tag = tagOf(body);
  reply.header('etag', tag).header('cache-control', `public, max-age=${keep}`);
  if (settledAt) reply.header('last-modified', new Date(Math.min(+settledAt, +now)).toUTCString());
  if (isKnown(request, tag, settledAt)) return reply.code(304).send();
  return reply.type(type).send(body);
}

/** RFC 9110, §13.2.2: where both are asked the tag alone decides. */
function isKnown({ headers }: FastifyRequest, tag: string, settledAt?: Date | undefined): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return tags.trim() === '*' || tags.split(',').some((each) => opaque(each) === opaque(tag));
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return settledAt !== undefined && Math.floor(+settledAt / 1000) * 1000 <= since;
}

const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
