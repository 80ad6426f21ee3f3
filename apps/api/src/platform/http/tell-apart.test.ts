import { Found, SearchResult } from '@debrief/contract';
import fastJson from 'fast-json-stringify';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { tellApart } from './tell-apart.ts';

const jsonOf = (schema: z.ZodType) => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { unrepresentable: 'any' });
  return json;
};
const written = (schema: z.ZodType) => {
  const { schema: told, conditions } = tellApart(jsonOf(schema));
  const serialize = fastJson(told, { schema: conditions });
  return (value: unknown) => JSON.parse(serialize(value));
};

const Author = z.union([
  z.object({ kind: z.literal('member'), handle: z.string() }),
  z.object({ kind: z.literal('anonymous'), name: z.string() }),
]);

describe('telling alternatives of a response apart', () => {
  it('writes each as what its constant says, and nothing that its shape does not have', () => {
    const write = written(z.object({ author: Author }));
    expect(write({ author: { kind: 'member', handle: 'ada', name: 'Quiet Heron' } })).toEqual({
      author: { kind: 'member', handle: 'ada' },
    });
    expect(write({ author: { kind: 'anonymous', handle: 'ada', name: 'Quiet Heron' } })).toEqual({
      author: { kind: 'anonymous', name: 'Quiet Heron' },
    });
  });

  it.each([
    ['a text', z.string().nullable(), 'words'],
    ['a number', z.number().nullable(), 1.5],
    ['a choice', z.enum(['low', 'high']).nullable(), 'low'],
    ['a list', z.array(z.string()).nullable(), ['a', 'b']],
    ['an object', z.object({ value: z.number().nullable() }).nullable(), { value: null }],
    ['one of several', Author.nullable(), { kind: 'anonymous', name: 'Quiet Heron' }],
  ])('writes %s, or null', (_, schema, value) => {
    const write = written(z.object({ it: schema }));
    expect(write({ it: value })).toEqual({ it: value });
    expect(write({ it: null })).toEqual({ it: null });
  });

  it('leaves alternatives alone that no constant tells apart', () => {
    const json = jsonOf(z.union([z.string(), z.object({ kind: z.literal('member') })]));
    expect(tellApart(json)).toEqual({ schema: json, conditions: {} });
  });

  it('needs no whole alternative to be checked in what a search finds', () => {
    const text = JSON.stringify(tellApart(jsonOf(SearchResult)));
    expect(text).not.toContain('anyOf');
    expect(text).not.toContain('oneOf');
    const member = {
      kind: 'member' as const,
      id: '6f1c1f8e-3f0e-4b8e-9d8a-0d2b8f1a2b3c',
      handle: 'ada',
      displayName: 'Ada',
      headline: '',
      sample: true,
      highlights: [{ field: 'name' as const, text: 'Ada', marks: [{ start: 0, end: 3 }] }],
    };
    expect(written(Found)(member)).toEqual(Found.parse(member));
  });
});
