import type { Db } from '../platform/db/connect.ts';
import { moveNewsRows } from './notifications.writes.ts';

/** Has the news about these, which are at another question now, lead there. */
export const moveNews = (db: Db, to: string, contentIds: string[]) => moveNewsRows(db, to, contentIds);
