import type { Db } from '../platform/db/connect.ts';
import { newestNews } from './digests.queries.ts';
import { holdRun, postNews, updateRun, type Way } from './digests.writes.ts';
import { sortOf, usualWishes } from './wishes.ts';

const kinds = Object.entries(sortOf).map(([kind, sort]) => ({ kind, sort, usual: usualWishes[sort] }));
const [hour, day] = [3_600_000, 24 * 3_600_000];
/** In the morning of most who use it, in UTC; everybody's at the same hour. */
const digestHour = 6 * hour;

/** The last time before `now` that this way was due: each morning, each Monday morning, or at any time. */
function lastDue(way: Way, now: Date): Date {
  if (way === 'at-once') return now;
  const morning = Math.floor((now.getTime() - digestHour) / day) * day + digestHour;
  // The first of January 1970 was a Thursday.
  const sinceMonday = way === 'weekly' ? (Math.floor(morning / day) + 3) % 7 : 0;
  return new Date(morning - sinceMonday * day);
}

/** What is written at the same time may be committed in another order: within this, all of it is there. */
const settling = 50_000;

/**
 * Posts the mails about news that are due; gives how many. To be called once a minute by each process: one at a time does it, and none that comes
 * sooner after another than news takes to settle. What is new is mailed once it was there the last time.
 */
export async function runDigests(db: Db, now: Date): Promise<number> {
  const seen = await newestNews(db);
  return db.transaction(async (tx) => {
    const last = await holdRun(tx, 'at-once', { upTo: seen, now });
    if (!last || now.getTime() - last.ranAt.getTime() < settling) return 0;
    const upTo = last.seen;
    let posted = 0;
    for (const way of ['at-once', 'daily', 'weekly'] as const) {
      const run = way === 'at-once' ? last : await holdRun(tx, way, { upTo, now });
      if (!run || lastDue(way, now) <= run.ranAt) continue;
      await updateRun(tx, way, { seen, upTo, ranAt: now });
      if (upTo > run.upTo) posted += await postNews(tx, { way, after: run.upTo, upTo, kinds, now });
    }
    return posted;
  });
}

/** The same, every minute; the function returned ends that, once a run under way is over. */
export function runDigestsByTheMinute(db: Db, failed: (error: unknown) => void): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    running = runDigests(db, new Date()).catch(failed);
  }, 60_000).unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
