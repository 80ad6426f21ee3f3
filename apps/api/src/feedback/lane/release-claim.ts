import type { Input, lane } from '@debrief/contract';
import type { MemberCtx } from '../../platform/context.ts';
import { deleteClaimOf, insertPass } from './lane.writes.ts';

/** Gives back the answer one has; passed on, it is never offered to them again. */
export async function releaseClaim({ db, viewer }: MemberCtx, { pass }: Input<typeof lane.release>): Promise<null> {
  const answerId = await deleteClaimOf(db, viewer.id);
  if (answerId && pass) await insertPass(db, viewer.id, answerId);
  return null;
}
