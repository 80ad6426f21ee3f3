import fc from 'fast-check';
import { z } from 'zod';

/** As much of JSON Schema as the contract uses. */
interface Json {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Json[];
  oneOf?: Json[];
  format?: string;
  pattern?: string;
  contentEncoding?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Json;
  properties?: Record<string, Json>;
  required?: string[];
  additionalProperties?: Json | boolean;
}

/** A field that something existing may be put into when the request is sent; `otherwise` fits its shape. */
export class Known {
  readonly field: string;
  readonly otherwise: unknown;
  constructor(field: string, otherwise: unknown) {
    this.field = field;
    this.otherwise = otherwise;
  }
}

/** Marks by criterion, 1 to 4: under the names of a rubric that somebody was shown. */
export class KnownMarks {
  readonly marks: number[];
  constructor(marks: number[]) {
    this.marks = marks;
  }
}

/** Everybody's. */
export const fuzzPassword = 'a password to fuzz with';

const words = fc.lorem({ maxCount: 12 });

/** What a field gets when somebody means harm, or makes a mistake. */
const harm = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    '\0',
    '\ud800',
    "' or 1=1 --",
    '%00',
    '../../etc/passwd',
    '<script>alert(1)</script>',
    '\u202e',
    'x'.repeat(40_000),
    true,
    -1,
    1e308,
    [],
    {},
    [[[]]],
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.integer(),
  fc.jsonValue({ maxDepth: 2 }),
);

function fits(schema: Json, name: string): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (choices) return fc.oneof(...choices.map((each) => fits(each, name)));
  switch (schema.type) {
    case 'integer':
    case 'number':
      return few(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(fits(schema.items ?? {}, name), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, Math.min(schema.maxItems ?? 2, 2)),
      });
    case 'object':
      if (schema.properties) return shape(schema);
      return isMarks(schema)
        ? fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 6 }).map((marks) => new KnownMarks(marks))
        : fc.dictionary(fc.constantFrom('title', 'body', 'note'), words);
    default:
      return text(schema, name).map((some) => new Known(name, some));
  }
}

const isMarks = ({ additionalProperties }: Json) =>
  typeof additionalProperties === 'object' && additionalProperties.type === 'integer';

/** The smallest most often: versions and numbers begin there. */
function few({ minimum = 0, maximum = 5 }: Json): fc.Arbitrary<number> {
  const least = Math.max(minimum, 0);
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(least) },
    { weight: 1, arbitrary: fc.integer({ min: least, max: Math.min(maximum, least + 4) }) },
  );
}

function text(
  { format, pattern, contentEncoding, minLength = 0, maxLength = 300 }: Json,
  name: string,
): fc.Arbitrary<string> {
  if (contentEncoding === 'base64') return fc.base64String({ minLength: Math.max(4, minLength), maxLength: 300 });
  if (format === 'uuid') return fc.uuid({ version: 4 });
  if (format === 'email' || name === 'email') return fc.integer({ min: 0 }).map((n) => `person-${n}@example.org`);
  if (/password|^current$/i.test(name)) return fc.constant(fuzzPassword);
  // The pattern says nothing of the length where it repeats without end.
  if (pattern) return fc.stringMatching(new RegExp(pattern), { size: 'medium' }).filter(within(minLength, maxLength));
  return words.map((some) =>
    (some.length < minLength ? some.padEnd(minLength, ' and more') : some).slice(0, maxLength),
  );
}

const within = (min: number, max: number) => (some: string) => some.length >= min && some.length <= max;

function shape({ properties = {}, required = [] }: Json): fc.Arbitrary<Record<string, unknown>> {
  const model = Object.fromEntries(Object.entries(properties).map(([key, each]) => [key, fits(each, key)]));
  const needed = required.filter((key) => key in model);
  const bare = Object.fromEntries(needed.map((key) => [key, model[key]!]));
  // Whoever leaves out what may be left out gets furthest.
  return fc.oneof(
    { weight: 2, arbitrary: fc.record(model, { requiredKeys: needed }) },
    { weight: 1, arbitrary: fc.record(bare) as fc.Arbitrary<Record<string, unknown>> },
  );
}

const jsonOf = (schema: z.ZodObject | undefined) =>
  schema ? (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json) : {};

/** Objects that fit the schema. */
export const fitting = (schema: z.ZodObject | undefined) => shape(jsonOf(schema));

/** Objects that nearly fit: some field, perhaps one further in, is wrong, missing or unknown. */
export function nearlyFitting(schema: z.ZodObject | undefined): fc.Arbitrary<Record<string, unknown>> {
  const { properties = {} } = jsonOf(schema);
  const paths = Object.entries(properties).flatMap(([key, each]) => [
    [key],
    ...Object.keys(each.properties ?? {}).map((inner) => [key, inner]),
  ]);
  return fc.tuple(fitting(schema), fc.constantFrom(...paths, ['unknown']), harm).map(([value, path, wrong]) => {
    const [key = '', inner] = path;
    if (!inner) return { ...value, [key]: wrong };
    return { ...value, [key]: { ...(value[key] as object), [inner]: wrong } };
  });
}
