import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

type Sent = {
  type: string;
  /** Nothing of it has changed since; later than now where it may still change unnoticed. Without it only the tag is compared. */
  settledAt?: Date | undefined;
  now: Date;
  /** Seconds for which anybody may keep it without asking again. */
  keep: number;
} & (
  | { body: string; version?: undefined }
  /** What takes long to make is named by what it is made of, and made where it is not known yet. */
  | { body: () => Promise<Buffer>; version: string }
);

const digestOf = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 27);

/** Sends what is the same for everybody, or says (304) that whoever asks has it already, by If-None-Match or If-Modified-Since. */
export async function sendUnlessKnown(request: FastifyRequest, reply: FastifyReply, sent: Sent) {
  const { type, settledAt, now, keep } = sent;
  // Weak: the same, whatever it is packed in on its way.
  const tag = `W/"${sent.version ?? digestOf(sent.body)}"`;
  const known = isKnown(request, tag, settledAt);
  const body = known ? '' : typeof sent.body === 'string' ? sent.body : await sent.body();
  reply.header('etag', tag).header('cache-control', `public, max-age=${keep}`);
  if (settledAt) reply.header('last-modified', new Date(Math.min(+settledAt, +now)).toUTCString());
  return known ? reply.code(304).send() : reply.type(type).send(body);
}

/** RFC 9110, §13.2.2: where both are asked the tag alone decides. */
function isKnown({ headers }: FastifyRequest, tag: string, settledAt: Date | undefined): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return tags.trim() === '*' || tags.split(',').some((each) => opaque(each) === opaque(tag));
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return settledAt !== undefined && Math.floor(+settledAt / 1000) * 1000 <= since;
}

const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
