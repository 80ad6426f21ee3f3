import type { z } from 'zod';
import type { tokenScopes } from './limits.ts';
import { type Rate, type RateName, rates } from './rates.ts';

export type Access = 'public' | 'member' | 'moderator' | 'admin';

/**
 * One call of the REST surface. `path` is relative to `/api/v1`; `status` is what success answers with (200 where not said;
 * 204 wherever the result is null); `writes: 'own'` marks an endpoint that opens its own transaction and takes no
 * `Idempotency-Key` (sign-in and the like), `writes: 'nothing'` a POST or PUT that only reads. `limit` names how often one
 * member, or one address where nobody is signed in, may call it (`rates`; of what writes and names none, `write`); beyond that it
 * refuses with rate.limited and a Retry-After header. A member who is suspended may call what only reads, what takes something
 * of theirs away (DELETE), what opens its own transaction, and what is marked `whileSuspended: true`.
 */
export interface EndpointSpec {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: `/${string}`;
  access: Access;
  summary: string;
  status?: 200 | 201 | 204;
  writes?: 'own' | 'nothing';
  limit?: RateName;
  whileSuspended?: true;
  /** The most that may be sent, in bytes, where it is not a megabyte. */
  bodyLimit?: number;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodObject;
  response: z.ZodType;
}

type Out<S> = S extends z.ZodType ? z.output<S> : unknown;
type In<S> = S extends z.ZodType ? z.input<S> : unknown;

/** What a verb function receives: path, query and body as one flat object. */
export type Input<E extends EndpointSpec> = Out<E['params']> & Out<E['query']> & Out<E['body']>;

/** What a caller sends, before defaults and coercions. */
export type Request<E extends EndpointSpec> = In<E['params']> & In<E['query']> & In<E['body']>;

/** What a verb function returns, and what a caller receives. */
export type Result<E extends EndpointSpec> = z.output<E['response']>;

/** How often this endpoint may be called, and under which name that stands; undefined where it only reads and names none. */
export function rateOf({ limit, method, writes }: EndpointSpec): (Rate & { name: RateName }) | undefined {
  const name = limit ?? (method === 'GET' || writes === 'nothing' ? undefined : 'write');
  return name && { name, ...rates[name] };
}

/** Declares an endpoint; throws when path, query and body name one field twice, since a verb function gets them as one object. */
export function endpoint<const E extends EndpointSpec>(spec: E): E {
  const keys = [spec.params, spec.query, spec.body].flatMap((s) => Object.keys(s?.shape ?? {}));
  const repeated = keys.find((key, i) => keys.indexOf(key) !== i);
  if (repeated) throw new Error(`${spec.method} ${spec.path}: "${repeated}" is named twice`);
  return spec;
}

/** What a personal access token must be for to reach an endpoint; null where none ever does: signing in, one's own account and replays. */
export function scopeOf({ method, path, access, writes }: EndpointSpec): (typeof tokenScopes)[number] | null {
  if (/^\/(auth|me|replays)(\/|$)/.test(path)) return null;
  if (access === 'moderator' || access === 'admin') return 'manage';
  return method === 'GET' || writes === 'nothing' ? 'read' : 'write';
}
