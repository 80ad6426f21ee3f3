import type { EndpointSpec } from '@debrief/contract';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { Viewer } from '../context.ts';
import { Refusal } from '../errors.ts';

export const rateLimits = fp(async (app: FastifyInstance) => {
  await app.register(rateLimit, { global: false });
});

/**
 * Whoever works on this machine itself is not counted: trying out, tests, journeys. What a proxy hands on is, even while
 * TRUST_PROXY does not name that proxy.
 */
const isLocal = ({ ip, headers }: FastifyRequest) =>
  ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(ip) &&
  headers['x-forwarded-for'] === undefined &&
  headers.forwarded === undefined;

/** Counts requests to one endpoint by member, or by address (of IPv6 the network) for guests; refuses what is too much. */
export function limiterOf(
  app: FastifyInstance,
  limit: EndpointSpec['limit'],
): (request: FastifyRequest, viewer: Viewer) => Promise<void> {
  if (!limit) return async () => {};
  const usual = { max: limit.times, timeWindow: limit.seconds * 1000, allowList: isLocal, ipv6Subnet: 64 };
  const ofAddress = app.createRateLimit(usual);
  const ofMember = app.createRateLimit({ ...usual, keyGenerator: ({ user }) => (user as { sub: string }).sub });
  return async (request, viewer) => {
    const counted = await (viewer.kind === 'guest' ? ofAddress : ofMember)(request);
    if (counted.isAllowed || !counted.isExceeded) return;
    throw new Refusal(
      'rate.limited',
      `That was often in a short time. Try again in ${waitOf(counted.ttlInSeconds)}; nothing you wrote is lost.`,
      { extra: { retryAfter: counted.ttlInSeconds } },
    );
  };
}

function waitOf(seconds: number): string {
  if (seconds < 90) return `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}
