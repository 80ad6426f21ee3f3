import type { accounts, Input, Session } from '@debrief/contract';
import { type Ctx, inTransaction } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { openSession } from '../sessions/open-session.ts';
import { findCandidates } from './accounts.queries.ts';
import { checkPassword } from './password.ts';

/** Signs in by email or handle. Sample members can sign in only where the forum is not open to others. */
export async function signIn(ctx: Ctx, { email, password }: Input<typeof accounts.signIn>): Promise<Session> {
  const candidates = (await findCandidates(ctx.db, email)).filter(({ sample }) => !(sample && ctx.site.open));
  for (const candidate of candidates.length ? candidates : [undefined]) {
    const right = await checkPassword(candidate?.passwordHash, password);
    if (right && candidate) return inTransaction(ctx, (tx) => openSession(tx, candidate.id, { tellOfNewDevice: true }));
  }
  throw new Refusal('credentials.wrong', 'This email and password do not belong together.');
}
