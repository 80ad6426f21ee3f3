import type { accounts, Input } from '@debrief/contract';
import { inTransaction, type MemberCtx } from '../platform/context.ts';
import { findMember } from './accounts.queries.ts';
import { checkOwnPassword } from './check-own-password.ts';
import { hashPassword } from './password.ts';
import { saltFor } from './salt-for.ts';
import { setPassword } from './set-password.ts';

/** Sets a new password; one stays signed in here and nowhere else. */
export async function changePassword(
  ctx: MemberCtx,
  { current, password }: Input<typeof accounts.changePassword>,
): Promise<null> {
  await checkOwnPassword(ctx, 'current', current);
  const { id, sessionId } = ctx.viewer;
  const email = (await findMember(ctx.db, id))?.email ?? '';
  const passwordHash = await hashPassword(password, await saltFor(ctx.db, email));
  await inTransaction(ctx, (tx) => setPassword(tx, id, passwordHash, sessionId));
  return null;
}
