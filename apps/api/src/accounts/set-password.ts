import { postMail } from '../mails/post-mail.ts';
import type { Ctx } from '../platform/context.ts';
import { endOtherSessions } from '../sessions/end-sessions.ts';
import { deleteMailedLinks, updateCredentials } from './accounts.writes.ts';

/**
 * Puts a member's new password in place: ends their sessions but the one named, takes their mailed links away, and tells them
 * by mail.
 */
export async function setPassword(
  ctx: Ctx,
  memberId: string,
  passwordHash: string,
  keptSession?: string,
): Promise<void> {
  await updateCredentials(ctx.db, memberId, { passwordHash });
  await deleteMailedLinks(ctx.db, memberId);
  await endOtherSessions({ ...ctx, viewer: { kind: 'member', id: memberId, sessionId: keptSession } });
  await postMail(ctx, { kind: 'password-changed', memberId });
}
