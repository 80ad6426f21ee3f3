import type { authenticators, Input, Result } from '@debrief/contract';
import { findMember } from '../accounts/accounts.queries.ts';
import { checkOwnPassword } from '../accounts/check-own-password.ts';
import { postMail } from '../mails/post-mail.ts';
import { inTransaction, type MemberCtx } from '../platform/context.ts';
import { notFound, Refusal } from '../platform/errors.ts';
import { lockAuthenticator } from './authenticators.queries.ts';
import { putAuthenticator, replaceRecoveryCodes, updateAuthenticator } from './authenticators.writes.ts';
import { addressOf, counterOf, newSecret } from './one-time-code.ts';
import { hashOfCode, newRecoveryCodes } from './recovery-code.ts';
import { wrongCode } from './try-code.ts';

const exists = () =>
  new Refusal('authenticator.exists', 'You use an authenticator app already. End that one first, then set up another.');

/** Makes a secret for an app; it asks for nothing until a code from it has come. */
export async function beginAuthenticator(
  ctx: MemberCtx,
  { password }: Input<typeof authenticators.begin>,
): Promise<Result<typeof authenticators.begin>> {
  await checkOwnPassword(ctx, 'password', password);
  return inTransaction(ctx, async ({ db, viewer, site }) => {
    const member = await findMember(db, viewer.id);
    if ((await lockAuthenticator(db, viewer.id))?.confirmedAt) throw exists();
    const secret = newSecret();
    await putAuthenticator(db, viewer.id, site.seal(secret));
    return { secret, address: addressOf(secret, 'Debrief', member?.handle ?? '') };
  });
}

/** Takes the first code from the app, so that nobody is locked out by one that was never read. */
export function confirmAuthenticator(
  ctx: MemberCtx,
  { code }: Input<typeof authenticators.confirm>,
): Promise<Result<typeof authenticators.confirm>> {
  return inTransaction(ctx, async (tx) => {
    const { db, viewer, site } = tx;
    const found = await lockAuthenticator(db, viewer.id);
    if (!found) throw notFound('authenticator app');
    if (found.confirmedAt) throw exists();
    const secret = site.unseal(found.secret);
    const lastCounter = secret === undefined ? undefined : counterOf(secret, code.replace(/\s/g, ''), tx.now());
    if (lastCounter === undefined) throw wrongCode();
    await updateAuthenticator(db, viewer.id, { confirmedAt: tx.now(), lastCounter });
    await postMail(tx, { kind: 'authenticator-added', memberId: viewer.id });
    return writeCodes(tx);
  });
}

/** Recovery codes instead of those before, which count no more. */
export async function renewRecoveryCodes(
  ctx: MemberCtx,
  { password }: Input<typeof authenticators.renewCodes>,
): Promise<Result<typeof authenticators.renewCodes>> {
  await checkOwnPassword(ctx, 'password', password);
  return inTransaction(ctx, async (tx) => {
    if (!(await lockAuthenticator(tx.db, tx.viewer.id))?.confirmedAt) throw notFound('authenticator app');
    return writeCodes(tx);
  });
}

async function writeCodes({ db, viewer }: MemberCtx) {
  const recoveryCodes = newRecoveryCodes();
  await replaceRecoveryCodes(db, viewer.id, recoveryCodes.map(hashOfCode));
  return { recoveryCodes };
}
