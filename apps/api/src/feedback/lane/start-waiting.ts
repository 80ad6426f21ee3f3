import { beginGiving } from '../../authorship/begin-giving.ts';
import type { MemberCtx } from '../../platform/context.ts';
import { upsertWaits } from './lane.writes.ts';

/**
 * From now on these answers wait for feedback on their current version, in the transaction that publishes, revises or shows them
 * or asks for feedback. Nothing happens where one is not public, wants none or has three reviews of that version; one that
 * waits and has heard nothing yet goes on waiting since when it began.
 */
export async function startWaiting({ db, now }: MemberCtx, answerIds: string[]): Promise<void> {
  const begun = await upsertWaits(db, answerIds, now());
  if (begun.length) await beginGiving(db, begun);
}
