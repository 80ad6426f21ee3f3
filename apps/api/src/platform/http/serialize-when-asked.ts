import fastJson from 'fast-json-stringify';
import type { FastifySerializerCompiler } from 'fastify';
import { tellApart } from './tell-apart.ts';

type Serialize = (data: unknown) => string;

const compiled = new WeakMap<object, Serialize>();

/**
 * Compiles the serialiser of a response when the first one is sent, and once for all endpoints that answer so: compiling all of them was a
 * fifth of a start, and most are not needed in the first minute.
 */
export const serializeWhenAsked: FastifySerializerCompiler<object> =
  ({ schema }) =>
  (data) =>
    (compiled.get(schema) ?? compile(schema))(data);

function compile(given: object): Serialize {
  const { schema, conditions } = tellApart(given);
  const serialize = fastJson(schema, { schema: conditions });
  compiled.set(given, serialize);
  return serialize;
}
