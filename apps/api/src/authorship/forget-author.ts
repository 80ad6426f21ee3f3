import type { Db } from '../platform/db/connect.ts';
import { deleteAuthor } from './authorship.writes.ts';

/** Takes away who wrote this, when what was written goes. */
export const forgetAuthor = (db: Db, contentId: string) => deleteAuthor(db, contentId);
