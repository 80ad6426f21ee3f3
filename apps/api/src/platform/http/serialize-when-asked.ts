import fastJson from 'fast-json-stringify';
import type { FastifySerializerCompiler } from 'fastify';

/**
 * Compiles the serialiser of a response when the first one is sent: compiling all of them was a fifth of a start, and most
 * are not needed in the first minute.
 */
export const serializeWhenAsked: FastifySerializerCompiler<object> = ({ schema }) => {
  let serialize: ((data: unknown) => string) | undefined;
  return (data) => {
    serialize ??= fastJson(schema);
    return serialize(data);
  };
};
