import type { MemberCtx } from '../platform/context.ts';
import { deleteReplayRow } from './replays.writes.ts';

/** Deletes a replay for good, also one that cannot be opened; succeeds when there is none. */
export async function deleteReplay({ db, viewer }: MemberCtx, { replayId }: { replayId: string }): Promise<null> {
  await deleteReplayRow(db, viewer.id, replayId);
  return null;
}
