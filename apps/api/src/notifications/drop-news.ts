import type { Db } from '../platform/db/connect.ts';
import { takeOutOfNews } from './notifications.writes.ts';

/**
 * Takes a comment that goes out of what was told of it: news of it alone goes too, news of several counts one less. `about` is what it
 * was said of (its answer or question, what it replies to, itself), by which news is found.
 */
export const dropNews = (db: Db, commentId: string, about: string[]) => takeOutOfNews(db, commentId, about);
