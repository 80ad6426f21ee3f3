import type { accounts, Input } from '@debrief/contract';
import { postMail } from '../mails/post-mail.ts';
import type { Ctx } from '../platform/context.ts';

/** Has a link for a new password mailed. Whether anybody has this address is looked up only then: nothing here depends on it. */
export async function forgotPassword(ctx: Ctx, { email }: Input<typeof accounts.forgotPassword>): Promise<null> {
  await postMail(ctx, { kind: 'reset', email: email.toLowerCase() });
  return null;
}
