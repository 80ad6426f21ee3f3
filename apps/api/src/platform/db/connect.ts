import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres';
import { migrate as migratePg } from 'drizzle-orm/node-postgres/migrator';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzleLite } from 'drizzle-orm/pglite';
import { migrate as migrateLite } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';
import { grantRights, hasTooManyRights } from './grant-rights.ts';
import { type Listen, listenOn } from './listen.ts';
import { lockFolder } from './lock-folder.ts';
import { PipelinedClient } from './pipelined-client.ts';
import { showViews } from './shown.ts';

/** A connection or an open transaction, on either engine: queries never know which. */
export type Db = PgDatabase<PgQueryResultHKT, Record<string, never>>;

export interface Database {
  db: Db;
  engine: 'PostgreSQL' | 'embedded';
  /**
   * Brings the schema up to date; several processes may ask at once. Where another role does it, that role grants the one of the
   * application what it needs.
   */
  migrate(migrationUrl?: string): Promise<void>;
  /** Whether the application's role could change the schema or the audit log. */
  hasTooManyRights(): Promise<boolean>;
  listen: Listen;
  close(): Promise<void>;
}

const migrationsFolder = fileURLToPath(new URL('../../../migrations', import.meta.url));
const casing = 'snake_case';
/** Any number; the same for every process of the application. */
const migrationLock = 7_362_811;

/** Unqualified, a table of content is what is shown of it (`shown.ts`). */
const searchPath = 'shown,public';

/** No statement here runs long enough to gain by being compiled first; a search was seen to wait seconds for that. */
const limits = `-c statement_timeout=10000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=15000 -c jit=off -c search_path=${searchPath}`;

/** PostgreSQL 15 or newer at this address. */
export function connectPostgres(url: string, { max = 10 } = {}): Database {
  const given = { connectionString: url, options: limits, connectionTimeoutMillis: 5000 };
  const pool = new pg.Pool({ ...given, max, Client: PipelinedClient });
  // A connection that breaks is replaced by the pool, whether it was idle or at work; unheard, either would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return {
    db: drizzlePg(pool, { casing }) as unknown as Db,
    engine: 'PostgreSQL',
    async migrate(migrationUrl = url) {
      const client = new pg.Client({ connectionString: migrationUrl });
      await client.connect();
      try {
        await client.query('select pg_advisory_lock($1)', [migrationLock]);
        const db = drizzlePg(client, { casing });
        await migratePg(db, { migrationsFolder });
        await db.execute(showViews);
        if (migrationUrl !== url) {
          const { rows } = await pool.query<{ me: string }>('select current_user as me');
          await grantRights(client, rows[0]!.me);
        }
      } finally {
        await client.end();
      }
    },
    hasTooManyRights: () => hasTooManyRights(pool),
    listen: listenOn(url),
    close: () => pool.end(),
  };
}

/**
 * The embedded engine on a folder, for trying out; throws FolderInUse when another process holds it. Without a folder it
 * lives in memory; `from` is the image of an earlier one, to begin with.
 */
export async function openEmbedded(folder?: string, from?: Blob): Promise<Database> {
  if (folder) await mkdir(folder, { recursive: true });
  const unlock = folder ? await lockFolder(folder) : undefined;
  const client = await PGlite.create({
    ...(folder && { dataDir: join(folder, 'postgres') }),
    ...(from && { loadDataDir: from }),
    extensions: { pg_trgm },
  });
  const db = drizzleLite(client, { casing });
  const lookAt = (path: string) => client.exec(`set search_path = ${path}`);
  await lookAt(searchPath);
  return {
    db: db as unknown as Db,
    engine: 'embedded',
    async migrate() {
      await lookAt('public');
      await migrateLite(db, { migrationsFolder });
      await db.execute(showViews);
      await lookAt(searchPath);
    },
    hasTooManyRights: async () => false,
    listen: (channel, heard) => client.listen(channel, heard),
    async close() {
      await client.close();
      await unlock?.();
    },
  };
}
