import type { Db } from '../platform/db/connect.ts';
import { moveNewsRows, readdressNews } from './notifications.writes.ts';

/** Has the news about these, which are at another question now, lead there. */
export const moveNews = (db: Db, to: string, contentIds: string[]) => moveNewsRows(db, to, contentIds);

/** Has news for the author of one content be for that of another, which takes its place. */
export const handOnNews = (db: Db, from: string, to: string): Promise<unknown> => readdressNews(db, from, to);
