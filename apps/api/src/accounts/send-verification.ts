import { postMail } from '../mails/post-mail.ts';
import type { MemberCtx } from '../platform/context.ts';
import { lockCredentials } from './accounts.queries.ts';

/** Mails the link that verifies one's address once more, where it is not verified. */
export async function sendVerification(ctx: MemberCtx): Promise<null> {
  const found = await lockCredentials(ctx.db, ctx.viewer.id);
  if (found && !found.verifiedAt) await postMail(ctx, { kind: 'verify', memberId: ctx.viewer.id, email: found.email });
  return null;
}
