import type { FastifyRequest } from 'fastify';

const loopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];
const forwarding = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

/** Somebody at this very machine. A proxy on it looks the same and need not say that it is one: never where others come. */
export const isAtHome = ({ ip, headers }: FastifyRequest) =>
  loopback.includes(ip) && !forwarding.some((name) => headers[name] !== undefined);
