import type { MemberCtx } from '../platform/context.ts';
import { putDraftRow } from './drafts.writes.ts';

/** Keeps words that would otherwise be lost, as the draft of this name. */
export async function keepDraft(
  { db, viewer, now }: MemberCtx,
  key: string,
  content: Record<string, unknown>,
): Promise<void> {
  await putDraftRow(db, { memberId: viewer.id, key, content, savedAt: now() });
}
