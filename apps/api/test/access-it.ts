import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../src/app.ts';
import type { Db } from '../src/platform/db/connect.ts';
import { makeWorld, type World } from './access-world.ts';
import { secret, it as usual } from './it.ts';
import { ownErasures } from './own-erasures.ts';

class Undone extends Error {}

/** The world, and the forum it stands in. */
export interface Forum extends World {
  db: Db;
  app: FastifyInstance;
  /** What is asked meanwhile changes nothing. */
  undoing: <T>(work: () => Promise<T>) => Promise<T>;
}

export const it = usual.extend<{ world: Forum }>({
  world: [
    async ({ database }, use) => {
      const gone = ownErasures();
      await database.db
        .transaction(async (tx) => {
          const db = tx as unknown as Db;
          const given = { db, secret, url: 'http://debrief.test', erasures: gone.erasures };
          const app = await buildApp(given);
          const holding = await buildApp({ ...given, holdFirstPosts: true });
          const world = await makeWorld(db, app, holding);
          await use({
            ...world,
            db,
            app,
            undoing: async (work) => {
              await db.execute(sql`savepoint asked`);
              try {
                return await work();
              } finally {
                await db.execute(sql`rollback to savepoint asked`);
              }
            },
          });
          await app.close();
          await holding.close();
          throw new Undone();
        })
        .catch((error: unknown) => {
          if (!(error instanceof Undone)) throw error;
        });
      await gone.end();
    },
    // Its transaction may not stay open while other files are at work.
    { scope: 'file' },
  ],
});
