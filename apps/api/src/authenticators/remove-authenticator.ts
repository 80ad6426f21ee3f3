import type { authenticators, Input } from '@debrief/contract';
import { checkOwnPassword } from '../accounts/check-own-password.ts';
import { postMail } from '../mails/post-mail.ts';
import { type Ctx, inTransaction, type MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { deleteAuthenticator } from './authenticators.writes.ts';

/** Signing in asks for no code any more. */
export async function removeAuthenticator(
  ctx: MemberCtx,
  { password }: Input<typeof authenticators.remove>,
): Promise<null> {
  await checkOwnPassword(ctx, 'password', password);
  return inTransaction(ctx, async (tx) => {
    if (!(await forgetAuthenticator(tx, tx.viewer.id))) throw notFound('authenticator app');
    await postMail(tx, { kind: 'authenticator-removed', memberId: tx.viewer.id });
    return null;
  });
}

/** Takes a member's app and recovery codes away; false where there were none. */
export const forgetAuthenticator = ({ db }: Pick<Ctx, 'db'>, memberId: string): Promise<boolean> =>
  deleteAuthenticator(db, memberId);
