import type { Db } from '../platform/db/connect.ts';
import { deleteAuthors } from './authorship.writes.ts';

/** Takes away who wrote this, when what was written goes. */
export const forgetAuthor = (db: Db, contentId: string) => deleteAuthors(db, [contentId]);

/** The same for several pieces at once. */
export async function forgetAuthors(db: Db, contentIds: string[]): Promise<void> {
  if (contentIds.length) await deleteAuthors(db, contentIds);
}
