import type { Session } from '@debrief/contract';
import { giveChallenge } from '../challenges/give-challenge.ts';
import { type Ctx, inTransaction } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { openSession } from '../sessions/open-session.ts';
import { findAuthenticator } from './authenticators.queries.ts';

/** Opens a session for whoever passed the first step; where the member uses an authenticator app, asks for its code instead. */
export async function openAfterFirstStep(
  ctx: Ctx,
  memberId: string,
  opening: { tellOfNewDevice: boolean },
): Promise<Session> {
  const opened = await inTransaction(ctx, async (tx) => {
    if (!(await findAuthenticator(tx.db, memberId))) return openSession(tx, memberId, opening);
    const ticket = await giveChallenge(tx, { kind: 'second-step', memberId });
    return new Refusal('code.required', 'Now the code from your authenticator app, or a recovery code.', {
      extra: { ticket },
    });
  });
  if (opened instanceof Refusal) throw opened;
  return opened;
}
