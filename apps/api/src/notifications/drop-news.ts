import type { Db } from '../platform/db/connect.ts';
import { deleteNewsFor, takeAllOutOfNews, takeOutOfNews, takeReviewOutOfNews } from './notifications.writes.ts';

/**
 * Takes a comment that goes out of what was told of it: news of it alone goes too, news of several counts one less. `about` is what it
 * was said of (its answer or question, what it replies to, itself), by which news is found.
 */
export const dropNews = (db: Db, commentId: string, about: string[]) => takeOutOfNews(db, commentId, about);

/** The same of comments that go out of sight together, with what was told of each. */
export const dropNewsOf = (db: Db, commentIds: string[]) => takeAllOutOfNews(db, commentIds);

/** The same of a review that goes, where its answer's author has not read of it yet. */
export const dropNewsOfReview = (db: Db, answerId: string) => takeReviewOutOfNews(db, answerId);

/** Takes all news away that was for the authors of these contents, which are gone. */
export const dropNewsFor = (db: Db, contentIds: string[]): Promise<unknown> => deleteNewsFor(db, contentIds);
