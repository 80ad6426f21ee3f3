import type { accounts, Input } from '@debrief/contract';
import { type Ctx, inTransaction } from '../platform/context.ts';
import { followMailedLink } from './follow-mailed-link.ts';

/** Verifies the address that a link was mailed to. */
export async function verifyEmail(ctx: Ctx, { token }: Input<typeof accounts.verifyEmail>): Promise<null> {
  await inTransaction(ctx, (tx) => followMailedLink(tx, token, 'verify'));
  return null;
}
