import type { MemberCtx } from '../platform/context.ts';
import { deleteDraftRow } from './drafts.writes.ts';

/** Takes the draft away, in the transaction that posts it. */
export async function dropDraft({ db, viewer }: MemberCtx, key: string): Promise<void> {
  await deleteDraftRow(db, viewer.id, key);
}
