import type { Db } from '../platform/db/connect.ts';
import { Refusal } from '../platform/errors.ts';
import { findByLook, holdLook } from './accounts.queries.ts';
import { lookOfHandle, looksOfficial } from './looks-like.ts';

const refused = (sentence: string) => new Refusal('handle.taken', sentence, { fields: { handle: sentence } });

/** Refuses a handle that passes for another member’s, or for the house; one’s own may be written otherwise. In the transaction that takes it. */
export async function checkHandle(db: Db, handle: string, memberId?: string): Promise<void> {
  if (looksOfficial(handle)) throw refused('This looks like somebody who speaks for Debrief. Choose another one.');
  const look = lookOfHandle(handle);
  await holdLook(db, look);
  const holder = await findByLook(db, look, memberId);
  if (!holder) return;
  throw refused(
    holder.handle === handle ? 'Somebody has this handle already.' : 'This looks like the handle of somebody else.',
  );
}
