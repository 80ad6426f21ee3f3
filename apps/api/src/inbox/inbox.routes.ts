import { inbox } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import type { Db } from '../platform/db/connect.ts';
import type { Listen } from '../platform/db/listen.ts';
import { Refusal } from '../platform/errors.ts';
import { bind } from '../platform/http/bind.ts';
import { listInbox } from './list-inbox.ts';
import { readInbox } from './read-inbox.ts';
import { InboxStreams } from './stream-inbox.ts';

interface Options {
  db: Db;
  listen: Listen | undefined;
}

export async function inboxRoutes(app: FastifyInstance, { db, listen }: Options): Promise<void> {
  bind(app, inbox.list, listInbox);
  bind(app, inbox.read, readInbox);

  const streams = new InboxStreams(db);
  if (listen) app.addHook('onReady', () => streams.start(listen));
  // Before the server waits for what is under way, which an open stream always is.
  app.addHook('preClose', () => streams.end());
  app.get('/api/v1/inbox/stream', { schema: { hide: true }, compress: false }, async (request, reply) => {
    const { viewer } = await app.contextOf(request, reply, null);
    if (viewer.kind === 'guest') throw new Refusal('session.required', 'Sign in first.');
    reply.header('cache-control', 'no-store').header('x-accel-buffering', 'no').type('text/event-stream');
    return reply.send(streams.open(viewer.id));
  });
}
