import type { Db } from '../platform/db/connect.ts';
import { deviceLife } from './open-session.ts';
import { deleteOldDevices } from './sessions.writes.ts';

/** Forgets up to `most` devices whose cookie has expired; gives how many. */
export const purgeDevices = (db: Db, now: Date, most: number): Promise<number> =>
  deleteOldDevices(db, new Date(now.getTime() - deviceLife), most);
