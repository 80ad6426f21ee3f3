import { Readable } from 'node:stream';
import { exportFormats } from '@debrief/contract/limits';
import type { FastifyInstance } from 'fastify';
import { denied, Refusal } from '../platform/errors.ts';
import { exportQuestions } from './export-questions.ts';

const types = { jsonl: 'application/x-ndjson; charset=utf-8', csv: 'text/csv; charset=utf-8' };

/** A download, for admins; outside the contract, whose answers are JSON. */
export async function exportsRoutes(app: FastifyInstance): Promise<void> {
  app.get<{ Querystring: { format?: string } }>(
    '/api/v1/export',
    { schema: { hide: true } },
    async (request, reply) => {
      const { db, viewer } = await app.contextOf(request, reply, 'manage');
      if (viewer.kind === 'guest') throw new Refusal('session.required', 'Sign in first.');
      if ((await app.roleOf(viewer.id)) !== 'admin') throw denied('Only for admins.');
      const format = exportFormats.find((each) => each === (request.query.format ?? 'jsonl'));
      if (!format)
        throw new Refusal('request.invalid', 'The format is jsonl or csv.', {
          fields: { format: 'Choose jsonl or csv.' },
        });
      reply
        .type(types[format])
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="debrief-questions.${format}"`);
      return reply.send(Readable.from(exportQuestions(db, format)));
    },
  );
}
