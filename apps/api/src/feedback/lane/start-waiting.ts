import { beginGiving } from '../../authorship/begin-giving.ts';
import type { MemberCtx } from '../../platform/context.ts';
import { upsertWait } from './lane.writes.ts';

/**
 * From now on this answer waits for feedback on its current version, in the transaction that publishes it, revises it or
 * asks for feedback. Nothing happens where it is not public, wants none or has three reviews of that version; one that
 * waits and has heard nothing yet goes on waiting since when it began.
 */
export async function startWaiting({ db, now }: MemberCtx, answerId: string): Promise<void> {
  if (await upsertWait(db, answerId, now())) await beginGiving(db, answerId);
}
