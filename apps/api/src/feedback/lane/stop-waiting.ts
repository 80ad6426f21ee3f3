import type { MemberCtx } from '../../platform/context.ts';
import { deleteClaimsOn, deleteWait, endWish } from './lane.writes.ts';

/** This answer wants no feedback any more, or may not be seen by everyone: nobody is sent to it. */
export async function stopWaiting({ db, now }: MemberCtx, answerId: string): Promise<void> {
  await deleteClaimsOn(db, answerId);
  await deleteWait(db, answerId);
  await endWish(db, answerId, now());
}
