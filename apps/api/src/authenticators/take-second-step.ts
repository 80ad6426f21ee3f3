import type { authenticators, Input, Session } from '@debrief/contract';
import { endChallenge, holdChallenge } from '../challenges/give-challenge.ts';
import { type Ctx, inTransaction } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { openSession } from '../sessions/open-session.ts';
import { tryCode } from './try-code.ts';

/** Opens the session that was asked for, by a code from the app or a recovery code. */
export async function takeSecondStep(
  ctx: Ctx,
  { ticket, code }: Input<typeof authenticators.signIn>,
): Promise<Session> {
  const opened = await inTransaction(ctx, async (tx) => {
    const challenge = await holdChallenge(tx, 'second-step', ticket);
    const memberId = challenge?.memberId;
    if (!challenge || !memberId)
      return new Refusal('ticket.spent', 'That took more than ten minutes. Begin again with your password.');
    const refusal = await tryCode(tx, memberId, code);
    if (refusal) return refusal;
    await endChallenge(tx, challenge);
    return openSession(tx, memberId, { tellOfNewDevice: true });
  });
  // Thrown only now: the wrong try that was counted must not be undone.
  if (opened instanceof Refusal) throw opened;
  return opened;
}
