import type { Db } from '../platform/db/connect.ts';
import { findAuthorId } from './authorship.writes.ts';

/** Whose content this is, for handing them their news and for nothing that is shown to others; undefined when it is gone. */
export const findAuthor = (db: Db, contentId: string): Promise<string | undefined> => findAuthorId(db, contentId);
