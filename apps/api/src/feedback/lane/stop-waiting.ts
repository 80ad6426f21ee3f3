import type { MemberCtx } from '../../platform/context.ts';
import { deleteClaimsOn, deleteWaits, endWishes } from './lane.writes.ts';

/** These answers want no feedback any more, or may not be seen by everyone: nobody is sent to them. */
export async function stopWaiting({ db, now }: Pick<MemberCtx, 'db' | 'now'>, answerIds: string[]): Promise<void> {
  await deleteClaimsOn(db, answerIds);
  await deleteWaits(db, answerIds);
  await endWishes(db, answerIds, now());
}
