import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';

/** One line for each request, when it is answered, instead of two. */
export class LogRequests extends LogController {
  override incomingRequest(): void {}

  override requestCompleted(err: Error | null | undefined, req: FastifyRequest, res: FastifyReply): void {
    const told = { req, res, responseTime: res.elapsedTime };
    if (err) res.log.error({ ...told, err }, 'request errored');
    else res.log.info(told, 'request completed');
  }
}
