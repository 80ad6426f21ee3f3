import type { Db } from '../platform/db/connect.ts';
import { deleteExpired } from './sessions.writes.ts';

/**
 * Takes away up to `most` refresh tokens that can renew nothing any more, with their sessions; gives how many. A session that
 * was ended goes the same way, when the last of its tokens would have expired: until then a stolen one is still known.
 */
export const purgeSessions = (db: Db, now: Date, most: number): Promise<number> => deleteExpired(db, now, most);
