import type { Input, identities, Result } from '@debrief/contract';
import { checkOwnPassword } from '../accounts/check-own-password.ts';
import { postMail } from '../mails/post-mail.ts';
import { type Ctx, inTransaction, type MemberCtx } from '../platform/context.ts';
import { notFound, Refusal } from '../platform/errors.ts';
import { comeBack, leaveFor, oidcOf } from './ask-issuer.ts';
import { mustHaveAWayIn } from './have-a-way-in.ts';
import { findMemberOf } from './identities.queries.ts';
import { deleteIdentitiesOf, deleteIdentityOf, insertIdentity } from './identities.writes.ts';

/** Begins to connect one's account to one elsewhere. */
export async function leaveToConnect(
  ctx: MemberCtx,
  { password }: Input<typeof identities.beginConnecting>,
): Promise<Result<typeof identities.beginConnecting>> {
  oidcOf(ctx);
  await checkOwnPassword(ctx, 'password', password);
  return leaveFor(ctx, ctx.viewer.id);
}

/** Connects it, whatever address the other one has: who it belongs to has just signed in at both. */
export async function connectElsewhere(ctx: MemberCtx, back: Input<typeof identities.connect>): Promise<null> {
  const { issuer, subject } = await comeBack(ctx, back, ctx.viewer.id);
  return inTransaction(ctx, async (tx) => {
    const { db, viewer, now } = tx;
    if ((await findMemberOf(db, issuer, subject)) === viewer.id) return null;
    if (!(await insertIdentity(db, { issuer, subject, memberId: viewer.id, createdAt: now(), lastUsedOn: null })))
      throw new Refusal('elsewhere.other', 'One of the two accounts is connected to another already.');
    await postMail(tx, { kind: 'elsewhere-connected', memberId: viewer.id, device: oidcOf(tx).name });
    return null;
  });
}

/** Signing in there opens this account no more. */
export async function disconnectElsewhere(ctx: MemberCtx): Promise<null> {
  const { db, viewer } = ctx;
  const { name, issuer } = oidcOf(ctx);
  if (!(await deleteIdentityOf(db, issuer, viewer.id))) throw notFound('account elsewhere');
  await mustHaveAWayIn(ctx);
  await postMail(ctx, { kind: 'elsewhere-disconnected', memberId: viewer.id, device: name });
  return null;
}

/** Takes all of a member's away. */
export const forgetIdentities = ({ db }: Pick<Ctx, 'db'>, memberId: string) => deleteIdentitiesOf(db, memberId);
