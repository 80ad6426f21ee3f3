import { createHash, timingSafeEqual } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Db } from '../db/connect.ts';
import { isAtHome } from './at-home.ts';
import { noSuchPath } from './handle-errors.ts';

interface Options {
  db: Db;
  /** Who presents it as a bearer token may read `/metrics`. */
  metricsToken?: string | undefined;
  /** The forum is open to others. */
  open: boolean;
}

const digest = (text: string) => createHash('sha256').update(text).digest();
const presents = ({ headers }: FastifyRequest, token: string | undefined) =>
  token !== undefined && timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`));

/** `/healthz` (the process lives), `/readyz` (the database answers), `/metrics` (Prometheus; with a token, or at home). */
export const healthRoutes = fp(async (app: FastifyInstance, { db, metricsToken, open }: Options) => {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const labelNames = ['method', 'route', 'status'];
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests answered.',
    labelNames,
    registers: [register],
  });
  const seconds = new Histogram({
    name: 'http_request_seconds',
    help: 'Time to answer, in seconds.',
    labelNames,
    registers: [register],
    buckets: [0.005, 0.02, 0.1, 0.3, 1, 5],
  });

  app.addHook('onResponse', async (request, reply) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: String(reply.statusCode),
    };
    requests.inc(labels);
    seconds.observe(labels, reply.elapsedTime / 1000);
  });

  app.get('/healthz', { schema: { hide: true }, logLevel: 'warn' }, async () => ({ status: 'ok' }));
  app.get('/readyz', { schema: { hide: true }, logLevel: 'warn' }, async (_request, reply) => {
    const answers = await db.execute(sql`select 1`).then(
      () => true,
      () => false,
    );
    return reply.code(answers ? 200 : 503).send({ status: answers ? 'ready' : 'the database does not answer' });
  });
  app.get('/metrics', { schema: { hide: true }, logLevel: 'warn' }, async (request, reply) => {
    if (!presents(request, metricsToken) && (open || !isAtHome(request))) throw noSuchPath();
    return reply.type(register.contentType).send(await register.metrics());
  });
});
