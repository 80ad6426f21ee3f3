import type { Input, ownData } from '@debrief/contract';
import { findMember } from '../accounts/accounts.queries.ts';
import { checkOwnPassword } from '../accounts/check-own-password.ts';
import { postMail } from '../mails/post-mail.ts';
import { inTransaction, type MemberCtx } from '../platform/context.ts';
import { endEverySession } from '../sessions/end-sessions.ts';
import { eraseMember } from './erase-member.ts';

/** Deletes one's own account at once and for good. It is noted outside the database first, so that no restored backup brings it back. */
export async function deleteAccount(
  ctx: MemberCtx,
  { password, posts }: Input<typeof ownData.deleteAccount>,
): Promise<null> {
  await checkOwnPassword(ctx, 'password', password);
  const { erasures } = ctx.site;
  const memberId = ctx.viewer.id;
  await erasures.add({ memberId, posts, at: ctx.now().toISOString() });
  try {
    await inTransaction(ctx, async (tx) => {
      for (const id of await endEverySession(tx.db, memberId, tx.now())) tx.site.endAccess(id);
      const member = await findMember(tx.db, memberId);
      await eraseMember(tx, memberId, posts);
      if (member?.verifiedAt && member.email) await postMail(tx, { kind: 'account-deleted', email: member.email });
    });
  } catch (error) {
    await erasures.takeBack(memberId);
    throw error;
  }
  ctx.refreshCookie.clear();
  ctx.device.cookie.clear();
  return null;
}
