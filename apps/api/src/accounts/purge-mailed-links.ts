import type { Db } from '../platform/db/connect.ts';
import { deleteOldLinks } from './accounts.writes.ts';

/** Takes away up to `most` mailed links that count no more; gives how many. */
export const purgeMailedLinks = (db: Db, now: Date, most: number): Promise<number> => deleteOldLinks(db, now, most);
