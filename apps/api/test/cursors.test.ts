import { type EndpointSpec, everyEndpoint } from '@debrief/contract';
import { describe, expect } from 'vitest';
import { type Forum, it } from './access-it.ts';
import { matrix } from './access-matrix.ts';
import { requests } from './access-requests.ts';
import type { Expectation } from './access-rows.ts';
import { optionsOf, some } from './ask-endpoint.ts';

const lists = everyEndpoint.filter(({ spec }) => spec.query?.shape['cursor']);
const id = '0190c000-0000-4000-8000-000000000000';
const cursorOf = (json: string) => Buffer.from(json).toString('base64url');

/** What stands first in a cursor, as JSON: what some list may be sorted by, and what only looks like it. */
const keys = [
  ...[
    '0',
    '-0',
    '1',
    '-1',
    '1.5',
    '-0.5',
    '0.1e-5',
    '5e-324',
    '1999999999.5',
    '2147483647',
    '2147483648',
    '1e308',
    '1e999',
  ],
  ...['2026-01-31T00:00:00.000Z', '2026-02-30T00:00:00.000Z', '2025-02-29T00:00:00.000Z', '2026-13-01T00:00:00.000Z'],
  ...['0000-01-01T00:00:00.000Z', '0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z', '2026-01-01T24:00:00.000Z'],
  ...['2026-12-31T23:59:60.000Z', 'infinity', 'now', 'NaN', '1', ''],
  ...['true', 'null', '[]', '{}'],
].map((key) => (/^[-\d.e]+$|^(true|null|\[\]|\{\})$/.test(key) && key !== '' ? key : JSON.stringify(key)));
const hostile = [
  ...keys.map((key) => `[${key},"${id}"]`),
  ...[
    'null',
    '0',
    '{}',
    '[]',
    '[1]',
    '[1,null]',
    '[1,""]',
    `["1","${id}"]`,
    `[1,"${id}\\u0000"]`,
    `{"key":1,"id":"${id}"}`,
  ],
];

/** One query for each way in which this endpoint sorts and picks, with what it needs besides. */
function everyQuery({ query }: EndpointSpec, given: Record<string, string>) {
  let queries = [given, Object.fromEntries(Object.entries(given).filter(([name]) => name !== 'q'))];
  for (const name of ['sort', 'kind', 'state']) {
    const options = query!.shape[name] ? optionsOf(query!.shape[name]) : [];
    queries = queries.flatMap((each) => [each, ...options.map((option) => ({ ...each, [name]: option }))]);
  }
  return [...new Map(queries.map((each) => [JSON.stringify(each), each])).values()];
}

/** Asks for this list as whoever may see it. */
async function asker(world: Forum, name: string, spec: EndpointSpec) {
  const { of, lists: thing } = matrix[name as keyof typeof matrix] as Expectation;
  const places = Object.values(world.things[of ?? thing!] ?? { public: { params: {} } });
  for (const who of ['guest', 'owner', 'other', 'admin'] as const)
    for (const at of places) {
      const { params = {}, query = {} } = requests[name]?.({ ...at, elsewhere: world.elsewhere }, who) ?? {};
      const path = spec.path.replace(/:(\w+)/g, (_, part: string) => params[part] ?? at.params[part] ?? id);
      const authorization = world.bearers[who];
      const ask = (more: Record<string, string>) =>
        world.undoing(() =>
          world.app.inject({
            url: `/api/v1${path}?${new URLSearchParams(more)}`,
            headers: authorization ? { authorization } : {},
          }),
        );
      if ((await ask(query)).statusCode === 200) return { ask, query };
    }
  throw new Error(`${name}: nobody may read it`);
}

describe('a cursor that is well formed', () => {
  it.for(lists.map(({ name, spec }) => [name, spec] as const))(
    'goes on from there or is refused with a sentence, whatever stands in it: %s',
    { timeout: 240_000 },
    async ([name, spec], { world }) => {
      const { ask, query: needed } = await asker(world, name, spec);
      let goesOn = 0;
      const queries = everyQuery(spec, needed);
      for (const [turn, query] of queries.entries()) {
        if ((await ask(query)).statusCode !== 200) continue;
        for (const json of queries.length > 12 ? some(hostile, turn, 5) : hostile) {
          const response = await ask({ ...query, cursor: cursorOf(json) });
          const what = `${JSON.stringify(query)} ${json}: ${response.body.slice(0, 200)}`;
          if (response.statusCode === 200) goesOn++;
          else {
            expect(response.statusCode, what).toBe(400);
            expect(response.json(), what).toMatchObject({
              code: 'cursor.invalid',
              detail: 'This list cannot go on from there. Start again from its beginning.',
            });
          }
        }
      }
      expect(goesOn).toBeGreaterThan(0);
    },
  );

  it.for([['/search?kind=question&q=weigh'], ['/search?q=weigh'], ['/questions?q=weigh'], ['/questions?']] as const)(
    'goes on in the order it was made for, and in another or not at all: %s',
    async ([address], { world }) => {
      const sorts = ['relevance', 'newest', 'active', 'most-asked', 'most-answered'];
      const read = async (sort: string, cursor: string) => {
        const url = `/api/v1${address}&limit=1&sort=${sort}${cursor && `&cursor=${cursor}`}`;
        const response = await world.undoing(() => world.app.inject({ url }));
        return { status: response.statusCode, body: response.json() };
      };
      for (const made of sorts) {
        const { nextCursor } = (await read(made, '')).body;
        expect(nextCursor, made).toEqual(expect.any(String));
        for (const sort of sorts) {
          const { status, body } = await read(sort, nextCursor);
          if (made === sort) expect(status, sort).toBe(200);
          else if (status !== 200) expect([status, body.code], `${made} to ${sort}`).toEqual([400, 'cursor.invalid']);
        }
      }
    },
  );
});
