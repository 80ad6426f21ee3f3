import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Refusal } from '../errors.ts';
import { problemOf } from './problem.ts';

/** Every failure leaves as problem+json. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    if (problemOf(error).status >= 500) request.log.error({ err: error }, 'unhandled');
    return sendProblem(reply, error);
  });
}

/** For paths of the API that nobody serves. */
export const noSuchPath = () => new Refusal('not-found', 'There is nothing at this address.');

/** Answers with what a thrown error tells the caller. */
export function sendProblem(reply: FastifyReply, error: unknown) {
  const problem = problemOf(error);
  if (problem.status === 503) reply.header('retry-after', '2');
  if (problem.retryAfter !== undefined) reply.header('retry-after', problem.retryAfter);
  return reply.code(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problem);
}

/** What Node cannot read as a request never becomes one: headers too large, no HTTP, too slow. It ends its connection. */
export function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (socket.writable && error.code !== 'ECONNRESET') {
    const problem = problemOf(Object.assign(error, { statusCode: 400 }));
    const body = JSON.stringify(problem);
    socket.write(
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  }
  socket.destroy();
}
