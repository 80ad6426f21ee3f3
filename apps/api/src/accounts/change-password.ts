import type { accounts, Input } from '@debrief/contract';
import { inTransaction, type MemberCtx } from '../platform/context.ts';
import { checkOwnPassword } from './check-own-password.ts';
import { hashPassword } from './password.ts';
import { setPassword } from './set-password.ts';

/** Sets a new password; one stays signed in here and nowhere else. */
export async function changePassword(
  ctx: MemberCtx,
  { current, password }: Input<typeof accounts.changePassword>,
): Promise<null> {
  await checkOwnPassword(ctx, 'current', current);
  const passwordHash = await hashPassword(password);
  const { id, sessionId } = ctx.viewer;
  await inTransaction(ctx, (tx) => setPassword(tx, id, passwordHash, sessionId));
  return null;
}
