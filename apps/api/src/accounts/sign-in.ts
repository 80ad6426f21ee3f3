import type { accounts, Input, Session } from '@debrief/contract';
import { openAfterFirstStep } from '../authenticators/open-after-first-step.ts';
import type { Ctx } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { findCandidates } from './accounts.queries.ts';
import { whoKnows } from './password.ts';

/** Signs in by email or handle. Sample members can sign in only where the forum is not open to others. */
export async function signIn(ctx: Ctx, { email, password }: Input<typeof accounts.signIn>): Promise<Session> {
  const candidates = (await findCandidates(ctx.db, email)).filter(({ sample }) => !(sample && ctx.site.open));
  const known = await whoKnows(candidates, password);
  if (known) return openAfterFirstStep(ctx, known.id, { tellOfNewDevice: true });
  throw new Refusal('credentials.wrong', 'This email and password do not belong together.');
}
