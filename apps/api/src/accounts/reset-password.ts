import type { accounts, Input, Session } from '@debrief/contract';
import { type Ctx, inTransaction } from '../platform/context.ts';
import { openSession } from '../sessions/open-session.ts';
import { followMailedLink } from './follow-mailed-link.ts';
import { hashPassword } from './password.ts';
import { setPassword } from './set-password.ts';

/** Sets a new password by a mailed link, and signs in with it. */
export async function resetPassword(
  ctx: Ctx,
  { token, password }: Input<typeof accounts.resetPassword>,
): Promise<Session> {
  const passwordHash = await hashPassword(password);
  return inTransaction(ctx, async (tx) => {
    const memberId = await followMailedLink(tx, token, 'reset');
    await setPassword(tx, memberId, passwordHash);
    return openSession(tx, memberId);
  });
}
