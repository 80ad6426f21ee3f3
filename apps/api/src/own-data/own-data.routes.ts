import { ownData } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Refusal } from '../platform/errors.ts';
import { bind } from '../platform/http/bind.ts';
import { readInput } from '../platform/http/read-input.ts';
import { askForFile, showFile } from './ask-for-file.ts';
import { bringIn } from './bring-in.ts';
import { deleteAccount } from './delete-account.ts';
import { fetchFile } from './fetch-file.ts';
import { listFiles } from './list-files.ts';

const aFile = z.strictObject({ fileId: z.guid() });

export async function ownDataRoutes(app: FastifyInstance): Promise<void> {
  bind(app, ownData.listFiles, listFiles);
  bind(app, ownData.askForFile, askForFile, showFile);
  bind(app, ownData.bringIn, bringIn);
  bind(app, ownData.deleteAccount, deleteAccount);

  // A download; outside the contract, whose answers are JSON.
  app.get('/api/v1/me/files/:fileId/zip', { schema: { hide: true } }, async (request, reply) => {
    const { viewer, ...ctx } = await app.contextOf(request, reply, null);
    if (viewer.kind === 'guest') throw new Refusal('session.required', 'Sign in first.');
    const bytes = await fetchFile({ ...ctx, viewer }, app.secret, readInput(aFile, request.params));
    return reply
      .type('application/zip')
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="debrief.zip"')
      .send(bytes);
  });
}
