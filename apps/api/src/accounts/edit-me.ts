import type { accounts, Input, Me } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { findProfile } from './accounts.queries.ts';
import { updateMember } from './accounts.writes.ts';
import { showMe } from './show-me.ts';

/** Changes one's public face, and how one practises. */
export async function editMe(ctx: MemberCtx, change: Input<typeof accounts.editMe>): Promise<Me> {
  if (change.handle) {
    const holder = await findProfile(ctx.db, change.handle);
    if (holder && holder.member.id !== ctx.viewer.id) {
      throw new Refusal('handle.taken', 'Somebody has this handle already.', {
        fields: { handle: 'Somebody has this handle already.' },
      });
    }
  }
  if (Object.keys(change).length) await updateMember(ctx.db, ctx.viewer.id, change);
  return showMe(ctx);
}
