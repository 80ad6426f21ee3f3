import type { Db } from '../../platform/db/connect.ts';
import { deleteClaimsOn, deleteWait } from './lane.writes.ts';

/** This answer wants no feedback any more, or may not be seen by everyone: nobody is sent to it. */
export async function stopWaiting(db: Db, answerId: string): Promise<void> {
  await deleteClaimsOn(db, answerId);
  await deleteWait(db, answerId);
}
