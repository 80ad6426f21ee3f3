import type { Input, identities, Result, Session } from '@debrief/contract';
import { findMember, findOwner } from '../accounts/accounts.queries.ts';
import { joinWithoutPassword } from '../accounts/register.ts';
import { openAfterFirstStep } from '../authenticators/open-after-first-step.ts';
import { postMail } from '../mails/post-mail.ts';
import { type Ctx, inTransaction } from '../platform/context.ts';
import { onceMore } from '../platform/db/once-more.ts';
import { Refusal } from '../platform/errors.ts';
import { comeBack, leaveFor, oidcOf, type Person } from './ask-issuer.ts';
import { findMemberOf } from './identities.queries.ts';
import { insertIdentity, updateIdentityUsed } from './identities.writes.ts';

export async function offerElsewhere({ site }: Ctx): Promise<Result<typeof identities.offered>> {
  return { name: site.oidc?.name ?? null };
}

export const leaveToSignIn = (ctx: Ctx) => leaveFor(ctx);

/** Signs in whoever the issuer says it is; an authenticator app is asked for its code all the same. */
export async function signInElsewhere(ctx: Ctx, back: Input<typeof identities.signIn>): Promise<Session> {
  const person = await comeBack(ctx, back);
  const memberId = await onceMore(() => inTransaction(ctx, (tx) => memberFor(tx, person)));
  const member = await findMember(ctx.db, memberId);
  if (member?.sample && ctx.site.open) throw other(ctx);
  return openAfterFirstStep(ctx, memberId, { tellOfNewDevice: true });
}

const other = (ctx: Ctx) =>
  new Refusal(
    'elsewhere.other',
    `The account of this address is connected to somebody else at ${oidcOf(ctx).name}. Sign in with your password.`,
  );

/**
 * Who this is here. An account is connected by its address only where both sides have proved it: the issuer says that it is
 * theirs, and a link of ours that was mailed there has been followed. An address that somebody merely typed proves nothing, here
 * or there: that makes a new account.
 */
async function memberFor(tx: Ctx, { issuer, subject, email, emailVerified }: Person): Promise<string> {
  const { db, now } = tx;
  const lastUsedOn = now().toISOString().slice(0, 10);
  const known = await findMemberOf(db, issuer, subject);
  if (known) {
    await updateIdentityUsed(db, issuer, subject, lastUsedOn);
    return known;
  }
  const owner = emailVerified && email ? await findOwner(db, email) : undefined;
  const memberId = owner ?? (await joinWithoutPassword(tx, email, emailVerified));
  if (!(await insertIdentity(db, { issuer, subject, memberId, createdAt: now(), lastUsedOn }))) throw other(tx);
  if (owner) await postMail(tx, { kind: 'elsewhere-connected', memberId, device: oidcOf(tx).name });
  return memberId;
}
