import type { EndpointSpec, Request, Result } from './endpoint.ts';
import type { Problem } from './problem.ts';
import type { WireEndpoint } from './wire.ts';

export { feedAddress } from './feed-address.ts';
export * from './wire.generated.ts';
export { type Codec, readQuery, type WireEndpoint } from './wire.ts';

/** A refusal by the server, in its own words. */
export class ProblemError extends Error {
  readonly status: number;
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.status = problem.status;
    this.problem = problem;
  }
}

interface ClientOptions {
  /** Where the API lives, such as `/api/v1`. */
  baseUrl: string;
  /** The access token of now, or null for a guest; may take time to get a fresh one. */
  token?: () => string | null | Promise<string | null>;
  fetch?: typeof fetch;
}

export interface CallOptions {
  signal?: AbortSignal;
  /** The same key makes a repeated POST post once; each call gets its own where none is given. */
  idempotencyKey?: string;
}

export type Client = <E extends EndpointSpec>(
  endpoint: WireEndpoint<E>,
  request: Request<E>,
  options?: CallOptions,
) => Promise<Result<E>>;

/**
 * A typed caller of the contract. Resolves with what the endpoint answers; rejects with ProblemError when it refuses, and with
 * whatever `fetch` throws when no answer came.
 */
export function createClient({ baseUrl, token = () => null, fetch: send = fetch }: ClientOptions): Client {
  return async (endpoint, request, { signal, idempotencyKey } = {}) => {
    const input = request as Record<string, unknown>;
    const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(input[name])));
    const query = new URLSearchParams();
    for (const key of Object.keys(endpoint.query))
      if (input[key] !== undefined && input[key] !== '') query.set(key, String(input[key]));
    const bearer = await token();
    const body =
      endpoint.body &&
      Object.fromEntries(endpoint.body.filter((key) => input[key] !== undefined).map((key) => [key, input[key]]));

    const response = await send(`${baseUrl}${path}${query.size ? `?${query}` : ''}`, {
      method: endpoint.method,
      signal: signal ?? null,
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(bearer && { authorization: `Bearer ${bearer}` }),
        ...(endpoint.method === 'POST' && { 'idempotency-key': idempotencyKey ?? crypto.randomUUID() }),
      },
      body: body ? JSON.stringify(body) : null,
      // What is taken away as one leaves the page is taken away nevertheless.
      keepalive: endpoint.method === 'DELETE',
    });

    if (response.ok) return (response.status === 204 ? null : await response.json()) as never;
    throw new ProblemError(await problemOf(response));
  };
}

async function problemOf(response: Response): Promise<Problem> {
  const isProblem = response.headers.get('content-type')?.includes('problem+json');
  if (isProblem) return (await response.json()) as Problem;
  const detail = 'The server did not answer as expected. Try again in a moment.';
  return { type: 'about:blank', title: response.statusText, status: response.status, detail, code: 'internal' };
}
