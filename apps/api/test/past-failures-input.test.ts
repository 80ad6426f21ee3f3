import { everyEndpoint } from '@debrief/contract';
import { accounts } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { z } from 'zod';
import { addressOf, bodyFor, nothingThere, some } from './ask-endpoint.ts';
import { bearerOf } from './bearer.ts';
import { it } from './served.ts';
import { everyColumn } from './where-it-stands.ts';

const writing = everyEndpoint.filter(({ spec }) => spec.body);
type Json = { type?: string; properties?: Record<string, Json> };
const fieldsOf = (schema: z.ZodObject) =>
  (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json).properties ?? {};

describe('what is sent', () => {
  it('CVE-2022-46164: finds nobody and nothing under the names that every object has', async ({ app, member, as }) => {
    const who = await member();
    const headers = { authorization: bearerOf(app, who) };
    const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    for (const [i, { name, spec }] of everyEndpoint.entries())
      for (const key of some(inherited, i, 5)) {
        const names = Object.fromEntries(Object.keys(nothingThere).map((each) => [each, key]));
        const payload = bodyFor(spec);
        const words = Object.keys(spec.query ? fieldsOf(spec.query) : {});
        const query = Object.fromEntries(words.map((word) => [word, key]));
        const first = spec.body && Object.entries(fieldsOf(spec.body)).find(([, { type }]) => type === 'string')?.[0];
        const sent = [
          { url: addressOf(spec, names)!, ...(payload && { payload }) },
          {
            url: addressOf(spec, nothingThere)!,
            query,
            ...(payload && { payload: { ...payload, ...(first && { [first]: key }) } }),
          },
          {
            url: addressOf(spec, nothingThere)!,
            payload: `{"${key}":{"role":"admin"}}`,
            headers: { 'content-type': 'application/json' },
          },
        ];
        for (const { headers: more, ...request } of sent) {
          if (spec.method === 'GET' && 'payload' in request) continue;
          const response = await app.inject({ method: spec.method, ...request, headers: { ...headers, ...more } });
          expect(response.statusCode, `${name} ${key}: ${response.body.slice(0, 300)}`).toBeLessThan(500);
        }
      }
    expect((await as(who)(accounts.me, {})).role).toBe('member');
    expect(({} as { role?: string }).role).toBeUndefined();
  });

  it('CVE-2023-30591: of another kind than a field takes is refused, and nothing fails', async ({ app, member }) => {
    const wrong: unknown[] = [[], ['x'], {}, { toString: 1 }, 1, -1.5, null, 'x', true, [[['x']]], '\0', 1e308];
    const people = [undefined, await member(), await member({ role: 'admin' })];
    let refused = 0;
    const fields = writing.flatMap(({ name, spec }) =>
      Object.keys(fieldsOf(spec.body!)).map((field) => ({ name, spec, field })),
    );
    for (const [i, { name, spec, field }] of fields.entries())
      for (const value of some(wrong, i, 3)) {
        const who = people[i % people.length];
        const { statusCode, body } = await app.inject({
          method: spec.method,
          url: addressOf(spec, nothingThere)!,
          headers: who ? { authorization: bearerOf(app, who) } : {},
          payload: { ...bodyFor(spec), [field]: value },
        });
        expect(statusCode, `${name} ${field}=${JSON.stringify(value)}: ${body.slice(0, 300)}`).toBeLessThan(500);
        if (statusCode === 400) refused++;
      }
    expect(refused).toBeGreaterThan(fields.length);
    expect((await app.inject({ url: '/readyz' })).statusCode).toBe(200);
  });

  it('CVE-2026-27491: as a word or a number is no yes and no no', async ({ app, member }) => {
    const headers = { authorization: bearerOf(app, await member({ role: 'admin' })) };
    const flags = writing.flatMap(({ name, spec }) =>
      Object.entries(fieldsOf(spec.body!)).flatMap(([field, { type }]) =>
        type === 'boolean' ? [{ name, spec, field }] : [],
      ),
    );
    expect(flags.map(({ field }) => field).sort()).toEqual(['attemptFirst', 'automated', 'offer', 'truthful']);
    for (const { name, spec, field } of flags)
      for (const value of ['1', 'yes', 'TRUE', 'true', [true], 1, 0, '', {}]) {
        const { statusCode, body } = await app.inject({
          method: spec.method,
          url: addressOf(spec, nothingThere)!,
          headers,
          payload: { ...bodyFor(spec), [field]: value },
        });
        expect([statusCode, JSON.parse(body).fields], `${name} ${field}=${JSON.stringify(value)}`).toEqual([
          400,
          expect.objectContaining({ [field]: expect.any(String) }),
        ]);
      }
  });

  it('CVE-2026-28219: under the name of any column that an endpoint does not take is refused', async ({
    app,
    db,
    member,
  }) => {
    const columns = [...new Set((await everyColumn(db)).map(({ column }) => column))];
    const names = columns.flatMap((name) => [
      name,
      name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
    ]);
    expect(names.length).toBeGreaterThan(300);
    const headers = { authorization: bearerOf(app, await member({ role: 'admin' })) };
    for (const [i, { name, spec }] of writing.entries()) {
      const fits = bodyFor(spec)!;
      expect(spec.body!.safeParse(fits).success, name).toBe(true);
      const unknown = names.filter((each) => !(each in spec.body!.shape));
      for (const each of some(unknown, i, 20))
        expect(spec.body!.safeParse({ ...fits, [each]: fits[each] ?? 'admin' }).success, `${name} ${each}`).toBe(false);
      const payload = { ...fits, ...Object.fromEntries(unknown.map((each) => [each, 'admin'])) };
      const { statusCode } = await app.inject({
        method: spec.method,
        url: addressOf(spec, nothingThere)!,
        headers,
        payload,
      });
      expect(statusCode, name).toBe(400);
    }
  });

  it('CVE-2026-25223, CVE-2026-33806, CVE-2026-3419, CVE-2025-32442: is checked however its type is spelt', async ({
    app,
    member,
  }) => {
    const spellings = [
      ...[
        'application/json',
        'application/json\t',
        'application/json ;charset=utf-8',
        ' application/json',
        'APPLICATION/JSON',
      ],
      ...[
        'application/json;',
        'application/json; garbage',
        'application/json\t; charset=utf-8',
        'application/jsonx',
        'text/json',
      ],
      ...['application/vnd.api+json', 'application/json, text/plain', 'a', ''],
    ];
    const headers = { authorization: bearerOf(app, await member({ role: 'admin' })) };
    for (const [i, { name, spec }] of writing.entries())
      for (const type of some(spellings, i, 5)) {
        const response = await app.inject({
          method: spec.method,
          url: addressOf(spec, nothingThere)!,
          headers: { ...headers, 'content-type': type },
          payload: '{"__unknown":[1],"title":{"not":"a text"}}',
        });
        expect([400, 415], `${name} as “${type}”: ${response.body.slice(0, 200)}`).toContain(response.statusCode);
      }
  });
});
