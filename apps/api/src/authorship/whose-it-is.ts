import type { Member } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { findAuthorId } from './authorship.writes.ts';

/** Whether this member wrote it, and whether any did; not who. */
export async function whoseItIs(
  db: Db,
  viewer: Member,
  contentId: string,
): Promise<{ mine: boolean; written: boolean }> {
  const authorId = await findAuthorId(db, contentId);
  return { mine: authorId === viewer.id, written: authorId !== undefined };
}
