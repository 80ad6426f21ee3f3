import type { Db } from '../platform/db/connect.ts';
import { renameSlotRows } from './authorship.writes.ts';

/** Has what a member may have only once at a question be kept apart by another name from now on, where what it is about is called otherwise. */
export async function renameSlots(db: Db, contentIds: string[], was: string, is: string): Promise<void> {
  if (contentIds.length) await renameSlotRows(db, contentIds, was, is);
}
