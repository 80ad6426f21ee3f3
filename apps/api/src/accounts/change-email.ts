import type { accounts, Input } from '@debrief/contract';
import { postMail } from '../mails/post-mail.ts';
import { inTransaction, type MemberCtx } from '../platform/context.ts';
import { findHashAt, lockCredentials } from './accounts.queries.ts';
import { updateCredentials } from './accounts.writes.ts';
import { checkOwnPassword } from './check-own-password.ts';
import { hashPassword, saltOf } from './password.ts';

/** Has a link mailed to a new address. One that was never verified gives way at once; a verified one holds until the link is followed. */
export async function changeEmail(
  ctx: MemberCtx,
  { email, password }: Input<typeof accounts.changeEmail>,
): Promise<null> {
  await checkOwnPassword(ctx, 'password', password);
  const address = email.toLowerCase();
  const known = await findHashAt(ctx.db, address);
  // Made in any case: how long this takes must not tell whether somebody has the address.
  const passwordHash = await hashPassword(password, saltOf(known ?? ''));
  return inTransaction(ctx, async (tx) => {
    const { id: memberId } = tx.viewer;
    const before = await lockCredentials(tx.db, memberId);
    if (!before || (before.verifiedAt && before.email === address)) return null;
    if (known !== undefined && before.passwordHash) await updateCredentials(tx.db, memberId, { passwordHash });
    if (!before.verifiedAt) await updateCredentials(tx.db, memberId, { email: address });
    await postMail(tx, { kind: 'verify', memberId, email: address });
    return null;
  });
}
