import fastJson from 'fast-json-stringify';
import type { FastifySerializerCompiler } from 'fastify';
import { tellApart } from './tell-apart.ts';

/**
 * Compiles the serialiser of a response when the first one is sent: compiling all of them was a fifth of a start, and most
 * are not needed in the first minute.
 */
export const serializeWhenAsked: FastifySerializerCompiler<object> = ({ schema }) => {
  let serialize: ((data: unknown) => string) | undefined;
  return (data) => {
    serialize ??= compile(schema);
    return serialize(data);
  };
};

function compile(given: object): (data: unknown) => string {
  const { schema, conditions } = tellApart(given);
  return fastJson(schema, { schema: conditions });
}
