import type { Db } from '../platform/db/connect.ts';
import { findAuthorId } from './authorship.writes.ts';

/** Whose anonymous content this is, for a moderator who has to know. Whoever calls this records it and tells the author. */
export const revealAuthor = (db: Db, contentId: string): Promise<string | undefined> => findAuthorId(db, contentId);
