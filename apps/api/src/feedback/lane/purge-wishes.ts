import type { Db } from '../../platform/db/connect.ts';
import { deleteOldWishes } from './lane.writes.ts';

/** The figures look back 58 days. */
const kept = 60 * 86_400_000;

/** Takes away up to `most` wishes that no figure counts any more; gives how many. */
export const purgeWishes = (db: Db, now: Date, most: number): Promise<number> =>
  deleteOldWishes(db, new Date(now.getTime() - kept), most);
