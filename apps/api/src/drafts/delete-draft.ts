import type { MemberCtx } from '../platform/context.ts';
import { keyNow } from './drafts.queries.ts';
import { dropDraft } from './drop-draft.ts';

/** Throws a draft away; succeeds when there is none. */
export async function deleteDraft(ctx: MemberCtx, { key }: { key: string }): Promise<null> {
  await dropDraft(ctx, await keyNow(ctx.db, key));
  return null;
}
