import { everyEndpoint } from '@debrief/contract';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { z } from 'zod';
import { bearerOf } from './bearer.ts';
import { fitting, Known } from './from-schema.ts';
import { it } from './it.ts';

type Field = { type?: string; maxLength?: number; enum?: unknown[] };

/** A sample without placeholders. */
const plain = (value: unknown): unknown => {
  if (value instanceof Known) return plain(value.otherwise);
  if (Array.isArray(value)) return value.map(plain);
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
};
const sample = (schema: z.ZodObject | undefined) =>
  plain(fc.sample(fitting(schema), { seed: 1, numRuns: 1 })[0]) as Record<string, unknown>;

const otherKind = /^This should be (a list|a number|a whole number|a set of fields|true or false)\.$/;
/** Words of those who program, and the name of a field before a colon. */
const jargon = /\b(string|array|record|object|boolean|int|NaN)\b|^[\w.]+: /;

/** Every way to get a field wrong that fits its kind, and the sentence that should stand beside it. */
function wrongs({ type, maxLength, enum: choices }: Field): [string, unknown, RegExp][] {
  const cases: [string, unknown, RegExp][] = [['a list in a list', [[[]]], /^This should be /]];
  if (choices) return [...cases, ['another choice', 'neither', /^Choose one of: .*\.$/]];
  if (type !== 'string') return type && !Array.isArray(type) ? [...cases, ['some words', 'neither', otherKind]] : cases;
  cases.push(['a number', 5, /^This should be a text\.$/]);
  cases.push(['a NUL', 'some\0thing to keep', /cannot be kept/]);
  cases.push(['half a character', 'some \ud800 thing', /cannot be kept/]);
  if (maxLength) cases.push(['one too many', 'x'.repeat(maxLength + 1), /^Keep it to [\d,]+ characters\.$/]);
  return cases;
}

const written = everyEndpoint.filter(({ spec }) => spec.body);

const casesFor = (body: z.ZodObject) => {
  const { properties = {} } = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, Field>;
  };
  const cases = Object.entries(properties).flatMap(([field, kind]) =>
    wrongs(kind).map(([what, value, sentence]) => ({ field, what, value, sentence })),
  );
  return [
    ...cases,
    { field: 'colour', what: 'unknown', value: 'red', sentence: /^Nothing here is called “colour”\.$/ },
  ];
};

describe('a wrong field', () => {
  // One app for all: building one takes longer than asking it everything.
  it(`is refused with a sentence beside it, whatever takes it (${written.length} endpoints)`, {
    timeout: 120_000,
  }, async ({ app, member }) => {
    const headers = { authorization: bearerOf(app, await member({ role: 'admin' })) };
    for (const { name, spec } of written) {
      const params = sample(spec.params);
      const path = spec.path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(params[key])));
      const good = sample(spec.body);
      for (const { field, what, value, sentence } of casesFor(spec.body!)) {
        const response = await app.inject({
          method: spec.method,
          url: `/api/v1${path}`,
          payload: { ...good, [field]: value },
          headers,
        });
        const told = `${name}: ${field}: ${what}: ${response.body.slice(0, 300)}`;
        expect(response.statusCode, told).toBe(400);
        expect(response.headers['content-type'], told).toContain('application/problem+json');
        const { code, detail, fields } = response.json();
        expect(code, told).toBe('request.invalid');
        const beside = Object.entries<string>(fields).find(([key]) => key === field || key.startsWith(`${field}.`));
        expect(beside?.[1], told).toMatch(Array.isArray(value) ? /^[A-Z“].*\.$/ : sentence);
        expect(beside![1], told).not.toMatch(jargon);
        expect(detail, told).not.toMatch(jargon);
        expect(detail, told).not.toMatch(/zod|node_modules|\bat \/|select |insert |undefined/i);
      }
    }
  });
});
