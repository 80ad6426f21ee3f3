import { getHeapStatistics } from 'node:v8';
import helmet from '@fastify/helmet';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { denied, Refusal } from '../errors.ts';

interface Options {
  /** The address people type, without a slash at its end. */
  url: string;
  /** The forum is open to others. */
  open: boolean;
  /** Above this mean delay of the event loop, in milliseconds, requests are turned away; without it none are. */
  mostDelay?: number | undefined;
}

const reads = ['GET', 'HEAD', 'OPTIONS'];
/** Whoever looks after the process must be answered at any time. */
const forOperators = ['/healthz', '/readyz', '/metrics'];
/** So often the delay of the event loop is looked at, in milliseconds. */
const sampleInterval = 500;

/** What browsers may do with what we send, who may send what from where, and when too many are here. */
export const protect = fp(async (app: FastifyInstance, { url, open, mostDelay }: Options) => {
  const secure = url.startsWith('https:');
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: secure,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  });

  app.addHook('onRequest', async (request) => {
    if (isForeign(request, url, open))
      throw denied('This was sent by another site. Open Debrief itself and try again.');
  });

  if (mostDelay !== undefined) {
    let settledAt = 0;
    app.addHook('onListen', async () => {
      settledAt = performance.now() + 2 * sampleInterval;
    });
    await app.register(underPressure, {
      maxEventLoopDelay: mostDelay,
      maxHeapUsedBytes: getHeapStatistics().heap_size_limit * 0.92,
      sampleInterval,
      pressureHandler: async ({ url: asked }, _reply, type) => {
        // What starting took is no crowd: the first sample may still hold it.
        if (type === 'eventLoopDelay' && performance.now() < settledAt) return;
        if (!forOperators.includes(asked))
          throw new Refusal('service.busy', 'Too many people are here right now. Try again in a moment.');
      },
    });
  }
});

/**
 * No other site is told what stands here (no response has Access-Control-Allow-Origin), and none changes anything: a browser says from
 * where a request comes. While trying out, the address in the browser may be any that leads to this machine.
 */
function isForeign({ method, headers: { origin, host } }: FastifyRequest, url: string, open: boolean): boolean {
  if (origin === undefined || reads.includes(method)) return false;
  const own = new URL(url).origin;
  return origin !== own && (open || !URL.canParse(origin) || new URL(origin).host !== host);
}
