import {
  type Access,
  type EndpointSpec,
  type Input,
  Problem,
  type Rate,
  type Result,
  rateOf,
  scopeOf,
} from '@debrief/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Ctx, type CtxFor, inTransaction } from '../context.ts';
import { inOneGo } from '../db/in-one-go.ts';
import { onceMore } from '../db/once-more.ts';
import { denied, Refusal } from '../errors.ts';
import { takeKey } from './idempotency.ts';
import { limiterOf } from './limit-rate.ts';
import { readInput } from './read-input.ts';

const rank: Record<Access, number> = { public: 0, member: 1, moderator: 2, admin: 3 };

/** A role is read where it matters, each time: whoever lost it has no token that says otherwise. */
async function admit<A extends Access>(app: FastifyInstance, ctx: Ctx, access: A): Promise<CtxFor<A>> {
  const { viewer } = ctx;
  if (viewer.kind === 'guest' && access !== 'public') throw new Refusal('session.required', 'Sign in first.');
  if (viewer.kind === 'member' && rank[access] > rank.member) {
    const role = await app.roleOf(viewer.id);
    if (!role || rank[role] < rank[access]) throw denied(`Only for ${access}s.`);
    await app.checkStanding(ctx);
  }
  return ctx as CtxFor<A>;
}

/** What was described once: most responses belong to several endpoints, and tests build many servers. */
const described = { input: new WeakMap<z.ZodType, object>(), output: new WeakMap<z.ZodType, object>() };

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): object => {
  const known = described[io].get(schema);
  if (known) return known;
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  described[io].set(schema, json);
  return json;
};

/** What may be nothing answers 204 then. */
const responses = (response: z.ZodType, status: number, limit: Rate | undefined) => ({
  ...(status !== 204 && {
    [status]: jsonSchema(response instanceof z.ZodNullable ? (response.unwrap() as z.ZodType) : response, 'output'),
  }),
  ...((status === 204 || response instanceof z.ZodNullable) && { 204: { type: 'null' } }),
  ...(limit && {
    429: {
      description: `More than ${limit.times} requests in ${limit.seconds} seconds, by one member or from one address; Retry-After says when to come back.`,
      content: { 'application/problem+json': { schema: jsonSchema(Problem, 'output') } },
    },
  }),
});

/** What was made is out of sight since, or from the start: whoever made it is told where to look. */
const outOfSight = (error: unknown): never => {
  if (!(error instanceof Refusal) || error.code !== 'not-found') throw error;
  throw new Refusal(
    'not-found',
    'It has reached us, and is not shown: it was taken away since, or a moderator looks at it first. See your messages from the moderators.',
  );
};

/** What an endpoint without a query takes in one. */
const nothing = z.strictObject({});

type Handle<E extends EndpointSpec> = (ctx: CtxFor<E['access']>, input: Input<E>) => Promise<Result<E>>;
/** What a write made; `noted` is sent together with the COMMIT, and to be waited for after it. */
type Once<E extends EndpointSpec> = { result: Result<E>; noted?: Promise<void> };
/** Shows again what an earlier request with the same Idempotency-Key made. */
type Again<E extends EndpointSpec> = (ctx: CtxFor<E['access']>, madeId: string) => Promise<Result<E>>;

/**
 * Serves an endpoint of the contract by a verb function. Every write runs in one transaction; a POST that makes something
 * names `again`, so that a repeat with the same key is answered by what the first one made.
 */
export function bind<E extends EndpointSpec>(
  app: FastifyInstance,
  endpoint: E,
  handle: Handle<E>,
  again?: Again<E>,
): void {
  const { method, path, params, query, body, response, status = 200 } = endpoint;
  const writes = method !== 'GET' && endpoint.writes === undefined;
  const scope = scopeOf(endpoint);
  const rate = rateOf(endpoint);
  const checkRate = limiterOf(app, `${method} ${path}`, rate);

  const respond = async (request: FastifyRequest, reply: FastifyReply) => {
    const ctx = await admit(app, await app.contextOf(request, reply, scope), endpoint.access as E['access']);
    await checkRate(request, ctx.viewer);
    const input = {
      ...(body && readInput(body, request.body)),
      ...readInput(query ?? nothing, request.query),
      ...(params && readInput(params, request.params)),
    } as Input<E>;
    const { result, noted } = writes
      ? await onceMore(() =>
          inTransaction(ctx as Ctx, (tx) => inGoodStanding(tx, () => once(tx as CtxFor<E['access']>, request, input))),
        )
      : { result: await handle(ctx, input) };
    await noted;
    if (result === null) return reply.code(204).send();
    reply.code(status);
    return result;
  };

  const isForAll = endpoint.access === 'public' || endpoint.whileSuspended === true || method === 'DELETE';
  /** Asks for their standing in the transaction and at once with what it does, which is undone where they are suspended. */
  const inGoodStanding = async <T>(ctx: Ctx, work: () => Promise<T>): Promise<T> =>
    isForAll || ctx.viewer.kind === 'guest' ? work() : (await inOneGo(app.checkStanding(ctx), work()))[1];

  const once = async (ctx: CtxFor<E['access']>, request: FastifyRequest, input: Input<E>): Promise<Once<E>> => {
    const key = request.headers['idempotency-key'];
    if (method !== 'POST' || typeof key !== 'string' || !again) return { result: await handle(ctx, input) };
    const { viewer } = ctx as Ctx;
    const taken = await takeKey(ctx.db, ctx.now(), {
      secret: app.secret,
      // A guest's key is as good as unguessable, and shows again only what was sent with it.
      memberId: viewer.kind === 'member' ? viewer.id : 'guest',
      key,
      route: `${method} ${path}`,
      input,
    });
    if (typeof taken !== 'function') {
      if (!taken.made) throw new Refusal('not-found', 'What this request made is no longer there.');
      return { result: await again(ctx, taken.made).catch(outOfSight) };
    }
    const result = await handle(ctx, input);
    const noted = taken((result as { id: string }).id, status);
    // Where the COMMIT fails nobody waits for it.
    noted.catch(() => {});
    return { result, noted };
  };

  app.route({
    method,
    url: `/api/v1${path}`,
    ...(endpoint.bodyLimit && { bodyLimit: endpoint.bodyLimit }),
    schema: {
      summary: endpoint.summary,
      tags: [path.split('/')[1] ?? ''],
      ...(params && { params: jsonSchema(params, 'input') }),
      ...(query && { querystring: jsonSchema(query, 'input') }),
      ...(body && { body: jsonSchema(body, 'input') }),
      ...(endpoint.access !== 'public' && { security: [{ bearer: [] }] }),
      response: responses(response, status, rate),
    },
    // The contract's own schemas validate, in `respond`; these only describe.
    validatorCompiler: () => () => true,
    handler: respond,
  });
}

declare module 'fastify' {
  interface FastifyInstance {
    secret: string;
  }
}
