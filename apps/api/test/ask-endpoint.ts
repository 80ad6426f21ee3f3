import { type EndpointSpec, everyEndpoint } from '@debrief/contract';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { fitting, Known, KnownMarks } from './from-schema.ts';

export type Headers = Record<string, string>;
/** What stands in addresses, by parameter (`answerId`), or by place and parameter where several places have one (`topics.slug`). */
export type Names = Record<string, string>;

/** Where nothing is meant to be found: one of every sort that can be named, none of which is there. */
export const nothingThere: Names = {
  slug: 'not-there',
  handle: 'not-there',
  number: '1',
  token: 'A'.repeat(22),
  key: 'question',
  ...Object.fromEntries(
    everyEndpoint
      .flatMap(({ spec }) => [...spec.path.matchAll(/:(\w+Id)\b/g)].map(([, name]) => name!))
      .map((name) => [name, '0190c000-0000-4000-8000-000000000000']),
  ),
};

/** The address of an endpoint with these names in it; undefined where one is not given. */
export function addressOf({ path }: EndpointSpec, names: Names): string | undefined {
  const given = [...path.matchAll(/\/([a-z-]+)\/:(\w+)/g)].map(
    ([, place, name]) => names[`${place}.${name}`] ?? names[name!],
  );
  if (given.includes(undefined)) return undefined;
  let n = 0;
  return `/api/v1${path.replace(/:\w+/g, () => encodeURIComponent(given[n++]!))}`;
}

/**
 * Some of a list, others for each `turn`, so that together they meet all; the whole list with EVERY_PAIR, as in
 * `npm run proof -- "past failures"`.
 */
export const some = <T>(list: readonly T[], turn: number, every = 6): T[] =>
  process.env['EVERY_PAIR'] ? [...list] : list.filter((_, n) => (n + turn) % every === 0);

const made = new Map<EndpointSpec, Record<string, unknown>>();

/** A body that fits an endpoint, the same at every call; undefined where it takes none. */
export function bodyFor(spec: EndpointSpec): Record<string, unknown> | undefined {
  const { body } = spec;
  if (!body) return undefined;
  if (!made.has(spec)) {
    const some = fc.sample(fitting(body), { seed: 7, numRuns: 20 }).map(settled) as Record<string, unknown>[];
    made.set(spec, some.find((each) => body.safeParse(each).success) ?? some[0]!);
  }
  return made.get(spec);
}

function settled(value: unknown): unknown {
  if (value instanceof Known) return value.otherwise;
  if (value instanceof KnownMarks) return {};
  if (Array.isArray(value)) return value.map(settled);
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, settled(each)]));
}

/** What an endpoint says to whoever asks with these names and headers, and with a body that fits. */
export async function told(app: FastifyInstance, spec: EndpointSpec, names: Names, headers: Headers) {
  const url = addressOf(spec, names)!;
  const payload = bodyFor(spec);
  const { statusCode, body } = await app.inject({ method: spec.method, url, headers, ...(payload && { payload }) });
  return { statusCode, body };
}

const feeds = [
  ...['/questions.atom', '/best.atom', '/improved.atom', '/search.atom', '/sitemap.xml', '/search', '/questions'],
  ...['/questions/:questionId', '/questions/:questionId.atom', '/answers/:answerId', '/topics/metrics.atom'],
  ...['/answers/:answerId.atom', '/answers/:answerId/history.atom'],
];

/** All that can be read with these names, in the API, as feed and as page: each with the answer that this reader gets. */
export async function readAll(app: FastifyInstance, names: Names, headers: Headers = {}) {
  const ofContract = everyEndpoint
    .filter(({ spec }) => spec.method === 'GET')
    .flatMap(({ spec }) => {
      const url = addressOf(spec, names);
      if (!url) return [];
      const include = spec.query?.shape['include'];
      return include ? [url, ...optionsOf(include).map((option) => `${url}?include=${option}`)] : [url];
    });
  const beside = feeds.map((path) => path.replace(/:(\w+)/, (_, name: string) => names[name]!));
  const read = [];
  for (const url of [...ofContract, ...beside]) {
    const { statusCode, body, headers: told } = await app.inject({ url, headers });
    read.push({ url, statusCode, body, told: JSON.stringify(told) });
  }
  return read;
}

/** The choices of an optional enum. */
export const optionsOf = (schema: unknown): string[] => {
  const { options, unwrap } = schema as { options?: string[]; unwrap?: () => unknown };
  return options ?? (unwrap ? optionsOf(unwrap.call(schema)) : []);
};
