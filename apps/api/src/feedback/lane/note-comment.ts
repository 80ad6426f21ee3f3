import type { MemberCtx } from '../../platform/context.ts';
import { markHeard } from './lane.writes.ts';

/**
 * A member's comment on an answer, in the transaction that writes it: on somebody else's, the first one ends the wait for a
 * first word. A reply is no word to its author.
 */
export async function noteComment({ db, viewer, now }: MemberCtx, answerId: string, parentId: string | null) {
  if (!parentId) await markHeard(db, viewer, answerId, now());
}
