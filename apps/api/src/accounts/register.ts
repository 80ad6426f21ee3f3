import { randomUUID } from 'node:crypto';
import type { accounts, Input, Session } from '@debrief/contract';
import { postMail } from '../mails/post-mail.ts';
import { type Ctx, inTransaction } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { openSession } from '../sessions/open-session.ts';
import { insertCredentials, insertMember } from './accounts.writes.ts';
import { checkHandle } from './check-handle.ts';
import { nameFrom, neutralHandle } from './neutral-handle.ts';
import { hashPassword } from './password.ts';
import { saltFor } from './salt-for.ts';

/** Makes an account and signs in; the address may be known already, since it is unique only once verified. */
export async function register(
  ctx: Ctx,
  { email, password, handle, displayName }: Input<typeof accounts.register>,
): Promise<Session> {
  const address = email.toLowerCase();
  const passwordHash = await hashPassword(password, await saltFor(ctx.db, address));
  return inTransaction(ctx, async (tx) => {
    const id = randomUUID();
    const chosen = handle ?? neutralHandle();
    if (handle) await checkHandle(tx.db, handle);
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
    await insertCredentials(tx.db, { memberId: id, email: address, passwordHash });
    // Whether somebody has this address is looked up as the letter is written: nothing here takes longer for a known one.
    await postMail(tx, { kind: 'welcome', memberId: id, email: address });
    return openSession(tx, id);
  });
}

/**
 * Makes an account for somebody who signs in elsewhere, under a name that says nothing of them; `verified` where their address
 * is known to be theirs. Gives its id.
 */
export async function joinWithoutPassword(tx: Ctx, email: string, verified: boolean): Promise<string> {
  const id = randomUUID();
  const handle = neutralHandle();
  const displayName = nameFrom(handle);
  if (!(await insertMember(tx.db, { id, handle, displayName, createdAt: tx.now() })))
    return joinWithoutPassword(tx, email, verified);
  const verifiedAt = verified && email ? tx.now() : null;
  await insertCredentials(tx.db, { memberId: id, email, passwordHash: null, verifiedAt });
  if (email && !verifiedAt) await postMail(tx, { kind: 'welcome', memberId: id, email });
  return id;
}
