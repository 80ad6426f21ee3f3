import type { accounts, Input, Me } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import { updateMember } from './accounts.writes.ts';
import { checkHandle } from './check-handle.ts';
import { showMe } from './show-me.ts';

/** Changes one's public face, and how one practises. */
export async function editMe(ctx: MemberCtx, change: Input<typeof accounts.editMe>): Promise<Me> {
  if (change.handle) await checkHandle(ctx.db, change.handle, ctx.viewer.id);
  if (Object.keys(change).length) await updateMember(ctx.db, ctx.viewer.id, change);
  return showMe(ctx);
}
