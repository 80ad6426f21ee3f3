import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aMember } from '../src/accounts/accounts.factory.ts';
import { buildApp } from '../src/app.ts';
import type { Member } from '../src/platform/context.ts';
import { bearerOf } from './bearer.ts';
import { openTestDatabase } from './test-database.ts';

const secret = 'a secret for tests, long enough to be one';
let database: Awaited<ReturnType<typeof openTestDatabase>>;
/** Two servers on one database, as where many people are. */
let servers: FastifyInstance[];

beforeAll(async () => {
  database = await openTestDatabase(`stream_${randomUUID().slice(0, 8)}`);
  const { db, listen } = database;
  servers = await Promise.all([1, 2].map(() => buildApp({ db, listen, secret, url: 'http://debrief.test' })));
  await Promise.all(servers.map((app) => app.listen({ port: 0, host: '127.0.0.1' })));
});
afterAll(async () => {
  await Promise.all(servers.map((app) => app.close()));
  await database.drop();
});

const signedIn = (member: Member) => bearerOf(servers[0]!, member);

/** Without fetch, which keeps a spare connection open after leaving one. */
async function open(app: FastifyInstance, authorization?: string) {
  const { port } = app.server.address() as AddressInfo;
  const headers = authorization ? { authorization } : {};
  const request = get({ host: '127.0.0.1', port, path: '/api/v1/inbox/stream', headers, agent: false });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const chunks = response.setEncoding('utf8')[Symbol.asyncIterator]() as AsyncIterator<string>;
  /** Everything that came until these words did. */
  const until = async (words: string, so = ''): Promise<string> => {
    if (so.includes(words)) return so;
    const { value, done } = await chunks.next();
    return done ? `${so}(ended)` : until(words, so + value);
  };
  return { response, until, leave: () => request.destroy() };
}

async function post(authorization: string, url: string, payload: object) {
  const response = await servers[0]!.inject({
    method: 'POST',
    url: `/api/v1${url}`,
    payload,
    headers: { authorization },
  });
  expect(response.statusCode, response.body).toBe(201);
  return response.json();
}

describe('news as it happens', () => {
  it('reaches the author at another server, and nobody else', async () => {
    const [author, peer] = [signedIn(await aMember(database.db)), signedIn(await aMember(database.db))];
    const { answer } = await post(author, '/questions', {
      title: 'How would you measure the weekly report?',
      topics: ['metrics'],
      companies: [],
      answer: { body: 'I would look at how many people open it first.', authorship: 'anonymous' },
    });
    const mine = await open(servers[1]!, author);
    const theirs = await open(servers[1]!, peer);
    expect(mine.response.headers['content-type']).toBe('text/event-stream');
    expect(await mine.until('retry')).toContain('retry: 3000');

    const note = await post(peer, `/answers/${answer.id}/comments`, { body: 'Who are they?' });
    // Nothing of what happened is in it: that is for the inbox to show.
    expect(await mine.until('news')).toBe('event: news\ndata:\n\n');

    await post(author, `/answers/${answer.id}/comments`, { body: 'Team leads.', parentId: note.id });
    expect(await theirs.until('news')).toBe('retry: 3000\n\nevent: news\ndata:\n\n');
    mine.leave();
    theirs.leave();
  });

  it('is for members only', async () => {
    const { response } = await open(servers[0]!);
    expect(response.statusCode).toBe(401);
    expect(response.headers['content-type']).toContain('application/problem+json');
  });

  it('does not keep a server from ending', async () => {
    const { db, listen } = database;
    const app = await buildApp({ db, listen, secret, url: 'http://debrief.test' });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { until } = await open(app, signedIn(await aMember(db)));
    await until('retry');
    await app.close();
    expect(await until('never')).toBe('(ended)');
  });
});
