import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** The Authorization header of this member, signed as the server signs it: for an hour, in a session of its own. */
export const bearerOf = (app: FastifyInstance, { id }: { id: string }): string =>
  `Bearer ${app.jwt.sign({ sub: id, sid: randomUUID(), typ: 'access' } as never, { expiresIn: 3_600 })}`;
