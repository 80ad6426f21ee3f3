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

/**
 * Posts the mails about news that are due, each way by one process at a time; gives how many. To be called once a minute: news is settled, and mailed,
 * once it was there the last time, since what is written at the same time may be committed in another order.
 */
export async function runDigests(db: Db, now: Date): Promise<number> {
  const seen = await newestNews(db);
  let posted = 0;
  for (const way of ['at-once', 'daily', 'weekly'] as const)
    posted += await db.transaction(async (tx) => {
      const run = await holdRun(tx, way, { seen, now });
      if (!run) return 0;
      const isDue = lastDue(way, now) > run.ranAt || way === 'at-once';
      if (!isDue) {
        await updateRun(tx, way, { seen });
        return 0;
      }
      await updateRun(tx, way, { seen, upTo: run.seen, ranAt: now });
      return run.seen > run.upTo ? postNews(tx, { way, after: run.upTo, upTo: run.seen, kinds, now }) : 0;
    });
  return posted;
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
