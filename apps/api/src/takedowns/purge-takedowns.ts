import type { Db } from '../platform/db/connect.ts';
import { deleteOldTakedowns } from './takedowns.writes.ts';

/** As long as whoever asked, or whose words they were, may come back to it. */
const kept = 365 * 86_400_000;

/** Takes away up to `most` requests that were decided a year ago, with the name and address of whoever asked; gives how many. */
export const purgeTakedowns = (db: Db, now: Date, most: number): Promise<number> =>
  deleteOldTakedowns(db, new Date(now.getTime() - kept), most);
