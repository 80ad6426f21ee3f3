import { randomUUID } from 'node:crypto';
import { everyEndpoint } from '@debrief/contract';
import { type Client, createClient, type WireEndpoint } from '@debrief/contract/client';
import type { FastifyInstance } from 'fastify';
import { test } from 'vitest';
import { aMember } from '../src/accounts/accounts.factory.ts';
import { buildApp } from '../src/app.ts';
import type { Erasures } from '../src/own-data/erasures.ts';
import type { Member } from '../src/platform/context.ts';
import type { Database, Db } from '../src/platform/db/connect.ts';
import { keyring } from '../src/platform/keyring.ts';
import { purposeOfReplays } from '../src/replays/open-replay.ts';
import { bearerOf } from './bearer.ts';
import { ownErasures } from './own-erasures.ts';
import { openTestDatabase } from './test-database.ts';

class Rollback extends Error {}

export const secret = 'a secret for tests, long enough to be one';
const replaySecrets = ['a key of replays for tests, long enough to be one'] as const;
export const replayKeys = keyring(purposeOfReplays, replaySecrets);

interface World {
  database: Database;
  /** A transaction that is undone when the test ends. */
  db: Db;
  /** The hour; a test may move it. */
  clock: { now: Date };
  /** The model whose embeddings are asked for; a group of tests may name one. */
  embeddingModel: string | undefined;
  /** Who went for good, in a folder of its own. */
  erasures: Erasures;
  /** First posts wait for a moderator; a group of tests may say so. */
  holdFirstPosts: boolean;
  app: FastifyInstance;
  /** A member, made when asked for. */
  member: (given?: Parameters<typeof aMember>[1]) => Promise<Member>;
  /** The page's own client, signed in as this member; without one, a guest. Answers are checked against the contract. */
  as: (member?: Member) => Client;
}

const specOf = new Map(everyEndpoint.map(({ spec }) => [`${spec.method} ${spec.path}`, spec]));

export const it = test.extend<World>({
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads what a fixture needs from this pattern
    async ({}, use) => {
      const database = await openTestDatabase(`worker_${process.env['VITEST_POOL_ID']}_${randomUUID().slice(0, 8)}`);
      await use(database);
      await database.drop();
    },
    { scope: 'worker' },
  ],
  db: async ({ database }, use) => {
    await database.db
      .transaction(async (tx) => {
        await use(tx as unknown as Db);
        throw new Rollback();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Rollback)) throw error;
      });
  },
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads what a fixture needs from this pattern
  clock: async ({}, use) => {
    await use({ now: new Date() });
  },
  embeddingModel: undefined,
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads what a fixture needs from this pattern
  erasures: async ({}, use) => {
    const { erasures, end } = ownErasures();
    await use(erasures);
    await end();
  },
  holdFirstPosts: false,
  app: async ({ db, clock, embeddingModel, erasures, holdFirstPosts }, use) => {
    const app = await buildApp({
      db,
      secret,
      replaySecrets,
      url: 'http://debrief.test',
      now: () => clock.now,
      embeddingModel,
      erasures,
      holdFirstPosts,
    });
    await use(app);
    await app.close();
  },
  member: async ({ db }, use) => {
    await use((given) => aMember(db, given));
  },
  as: async ({ app }, use) => {
    await use((member) => clientOf(app, member));
  },
});

export function clientOf(app: FastifyInstance, member: Member | undefined): Client {
  const token = member ? bearerOf(app, member).slice('Bearer '.length) : null;
  const inject = async (url: string, { method, headers, body }: RequestInit) => {
    const response = await app.inject({ url, method, headers, payload: body ?? undefined } as never);
    return new Response(response.statusCode === 204 ? null : response.body, {
      status: response.statusCode,
      headers: { 'content-type': String(response.headers['content-type']) },
    });
  };
  const call = createClient({ baseUrl: '/api/v1', token: () => token, fetch: inject as typeof fetch });
  return (async (endpoint: WireEndpoint, ...rest: [never]) => {
    const result = await call(endpoint, ...rest);
    specOf.get(`${endpoint.method} ${endpoint.path}`)?.response.parse(result);
    return result;
  }) as Client;
}
