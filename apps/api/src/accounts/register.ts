import { randomUUID } from 'node:crypto';
import type { accounts, Input, Session } from '@debrief/contract';
import { type Ctx, inTransaction } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { insertCredentials, insertMember } from './accounts.writes.ts';
import { nameFrom, neutralHandle } from './neutral-handle.ts';
import { openSession } from './open-session.ts';
import { hashPassword } from './password.ts';

/** Makes an account and signs in; the address may be known already, since it is unique only once verified. */
export async function register(
  ctx: Ctx,
  { email, password, handle, displayName }: Input<typeof accounts.register>,
): Promise<Session> {
  const passwordHash = await hashPassword(password);
  return inTransaction(ctx, async (tx) => {
    const id = randomUUID();
    const chosen = handle ?? neutralHandle();
    const made = await insertMember(tx.db, {
      id,
      handle: chosen,
      displayName: displayName || nameFrom(chosen),
      createdAt: tx.now(),
    });
    if (!made)
      throw new Refusal('handle.taken', 'Somebody has this handle already.', {
        fields: { handle: 'Somebody has this handle already.' },
      });
    await insertCredentials(tx.db, { memberId: id, email: email.toLowerCase(), passwordHash });
    return openSession(tx, id);
  });
}
