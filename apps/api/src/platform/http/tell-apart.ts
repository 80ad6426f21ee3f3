import type { Schema } from 'fast-json-stringify';

interface Json {
  type?: unknown;
  const?: unknown;
  anyOf?: Json[];
  oneOf?: Json[];
  properties?: Record<string, Json>;
}

/** A JSON schema whose alternatives are told apart by `conditions`, each a small schema that it names by `$ref`. */
export interface ToldApart {
  schema: Schema;
  conditions: Record<string, Schema>;
}

/**
 * A JSON schema for the serialiser, in which alternatives are told apart by as little as they can be. As they come from zod it would check
 * a value against one whole alternative after the other, by validators whose making takes a second where the alternatives are
 * large.
 *
 * - Something or null becomes something `nullable`.
 * - Of objects that say by a constant which they are, that constant alone is asked for.
 *
 * Any other schema stays as it is. What is left out of a schema is left out of the response, before as after.
 */
export function tellApart(schema: object): ToldApart {
  const conditions: ToldApart['conditions'] = {};
  return { schema: told(schema, conditions) as Schema, conditions };
}

function told(schema: object, conditions: ToldApart['conditions']): object {
  const inner = (value: unknown) => (typeof value === 'object' && value !== null ? told(value, conditions) : value);
  if (Array.isArray(schema)) return schema.map(inner);
  const same = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, inner(value)])) as Json;
  const { anyOf, oneOf, ...rest } = same;
  const alternatives = anyOf ?? oneOf;
  if (!alternatives || Object.keys(rest).length) return same;

  const others = alternatives.filter((one) => !isNull(one));
  const [only] = others;
  if (others.length === 1 && others.length < alternatives.length && typeof only!.type === 'string')
    return { ...only, nullable: true };

  const teller = tellerOf(others);
  if (!teller) return same;
  const when = (name: string, condition: object, chosen: object, otherwise: object) => {
    // Under a name of its own: a validator is made for all of the schema that a condition stands in.
    conditions[name] = { $id: name, ...condition } as Schema;
    // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
    return { if: { $ref: `${name}#` }, then: chosen, else: otherwise };
  };
  const chain = others.reduceRight<object | undefined>((otherwise, one) => {
    const word = one.properties![teller]!.const;
    const says = { type: 'object', properties: { [teller]: { const: word } } };
    return otherwise ? when(`${teller}-is-${word}`, says, one, otherwise) : one;
  }, undefined)!;
  return others.length < alternatives.length ? when('is-null', { type: 'null' }, { type: 'null' }, chain) : chain;
}

const isNull = ({ type }: Json) => type === 'null';

/** The property by which each of these objects says in another word which it is. */
function tellerOf(alternatives: Json[]): string | undefined {
  const [first, ...others] = alternatives;
  return Object.keys(first?.properties ?? {}).find((name) => {
    const words = alternatives.map(({ properties }) => properties?.[name]?.const);
    return others.length > 0 && !words.includes(undefined) && new Set(words).size === words.length;
  });
}
