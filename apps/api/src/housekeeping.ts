import { sql } from 'drizzle-orm';
import { purgeMailedLinks } from './accounts/purge-mailed-links.ts';
import { purgeChallenges } from './challenges/give-challenge.ts';
import { purgeCollections } from './collections/delete-collection.ts';
import { purgeWishes } from './feedback/lane/purge-wishes.ts';
import { purgeImports } from './imports/purge-imports.ts';
import { purgeMails } from './mails/purge-mails.ts';
import { purgeFiles } from './own-data/work-on-files.ts';
import type { Db } from './platform/db/connect.ts';
import { purgeKeys } from './platform/http/idempotency.ts';
import { purgeSavedSearches } from './saved-searches/change-saved-search.ts';
import { purgeDevices } from './sessions/purge-devices.ts';
import { purgeSessions } from './sessions/purge-sessions.ts';
import { purgeTakedowns } from './takedowns/purge-takedowns.ts';

/** Deletes up to so many rows that nobody needs any more; gives how many. */
type Purge = (db: Db, now: Date, most: number) => Promise<number>;

/** One line for each kind of row that time makes useless. */
const purges: Purge[] = [
  purgeKeys,
  purgeSessions,
  purgeDevices,
  purgeMailedLinks,
  purgeChallenges,
  purgeImports,
  purgeCollections,
  purgeSavedSearches,
  purgeWishes,
  purgeMails,
  purgeFiles,
  purgeTakedowns,
];

const minute = 60_000;
/** Small, so that nobody waits for it; what is left over is for the next hour. */
const batch = 500;
const batches = 100;

/** Any number; the same for every process of the application. */
const lock = 7_362_814;

/** Deletes what time has made useless, in short transactions, and only where no other process is at it; gives how many rows. */
export async function keepHouse(db: Db, now: Date): Promise<number> {
  let gone = 0;
  for (const purge of purges) {
    for (let n = 0; n < batches; n++) {
      const some = await db.transaction(async (tx) => {
        const taken = await tx.execute(sql`select pg_try_advisory_xact_lock(${lock}) as mine`);
        const [{ mine }] = (taken as unknown as { rows: [{ mine: boolean }] }).rows;
        return mine ? purge(tx, now, batch) : 0;
      });
      gone += some;
      if (some < batch) break;
    }
  }
  return gone;
}

/** Keeps house a minute after the start and then every hour; the function returned ends that, once a run under way is over. */
export function keepHouseHourly(db: Db, failed: (error: unknown) => void): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  const run = () => {
    running = keepHouse(db, new Date()).catch(failed);
  };
  const first = setTimeout(run, minute).unref();
  const others = setInterval(run, 60 * minute).unref();
  return async () => {
    clearTimeout(first);
    clearInterval(others);
    await running;
  };
}
