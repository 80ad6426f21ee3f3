import { isIPv6 } from 'node:net';
import { type Rate, type RateName, rates } from '@debrief/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { Viewer } from '../context.ts';
import { Refusal } from '../errors.ts';
import type { Counter } from './count-requests.ts';

declare module 'fastify' {
  interface FastifyInstance {
    rateCounter: Counter;
  }
}

export const rateLimits = fp(async (app: FastifyInstance, { counter }: { counter: Counter }) => {
  app.decorate('rateCounter', counter);
  app.addHook('onClose', async () => counter.end());
});

/**
 * Whoever works on this machine itself is not counted: trying out, tests, journeys. What a proxy hands on is, even while
 * TRUST_PROXY does not name that proxy.
 */
const isLocal = ({ ip, headers }: FastifyRequest) =>
  ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(ip) &&
  headers['x-forwarded-for'] === undefined &&
  headers.forwarded === undefined;

/** Counts requests of one sort by member, or by address (of IPv6 the network) for guests; refuses what is too much. */
export function limiterOf(
  app: FastifyInstance,
  sort: string,
  rate: Rate | undefined,
): (request: FastifyRequest, viewer: Viewer) => Promise<void> {
  if (!rate) return async () => {};
  return async (request, viewer) => {
    if (isLocal(request)) return;
    const who = viewer.kind === 'guest' ? networkOf(request.ip) : viewer.id;
    const { times, endsIn } = await app.rateCounter.count(`${sort} ${who}`, rate.seconds * 1000);
    if (times <= rate.times) return;
    const seconds = Math.max(1, Math.ceil(endsIn / 1000));
    throw new Refusal(
      'rate.limited',
      `That was often in a short time. Try again in ${waitOf(seconds)}; nothing you wrote is lost.`,
      { extra: { retryAfter: seconds } },
    );
  };
}

/** The same for what guests fetch outside the contract. */
export function guestLimiter(app: FastifyInstance, name: RateName): (request: FastifyRequest) => Promise<void> {
  const check = limiterOf(app, name, rates[name]);
  return (request) => check(request, { kind: 'guest' });
}

/** One address of IPv4; of IPv6 the 64 bits that one household has. */
export function networkOf(ip: string): string {
  if (!isIPv6(ip)) return ip;
  const plain = new URL(`http://[${ip.split('%')[0]}]`).hostname.slice(1, -1);
  const [, high, low] = /^::ffff:([\da-f]+):([\da-f]+)$/.exec(plain) ?? [];
  if (high && low) return [high, low].flatMap((part) => [parseInt(part, 16) >> 8, parseInt(part, 16) & 255]).join('.');
  const [before = '', after] = plain.split('::');
  const [first, last] = [before, after ?? ''].map((part) => part.split(':').filter(Boolean)) as [string[], string[]];
  const zeros = after === undefined ? [] : Array<string>(8 - first.length - last.length).fill('0');
  return `${[...first, ...zeros, ...last].slice(0, 4).join(':')}::`;
}

function waitOf(seconds: number): string {
  if (seconds < 90) return `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}
