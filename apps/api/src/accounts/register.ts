import { randomUUID } from 'node:crypto';
import type { accounts, Input, Session } from '@debrief/contract';
import { postMail } from '../mails/post-mail.ts';
import { type Ctx, inTransaction } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { openSession } from '../sessions/open-session.ts';
import { insertCredentials, insertMember } from './accounts.writes.ts';
import { nameFrom, neutralHandle } from './neutral-handle.ts';
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
    const address = email.toLowerCase();
    await insertCredentials(tx.db, { memberId: id, email: address, passwordHash });
    // Whether somebody has this address is looked up as the letter is written: nothing here takes longer for a known one.
    await postMail(tx, { kind: 'welcome', memberId: id, email: address });
    return openSession(tx, id);
  });
}
