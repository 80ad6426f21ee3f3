import { postMail } from '../mails/post-mail.ts';
import type { Ctx } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { hashOf } from '../platform/token.ts';
import { findOwner, lockCredentials } from './accounts.queries.ts';
import { takeMailedLink, updateCredentials } from './accounts.writes.ts';

/**
 * Takes a mailed link, which counts once; whoever follows it reads the mail of that address, so it is verified from now on.
 * Gives whose it is, and whether any address of theirs had been verified before.
 */
export async function followMailedLink(
  ctx: Ctx,
  token: string,
  purpose: 'verify' | 'reset',
): Promise<{ memberId: string; wasVerified: boolean }> {
  const { db, now } = ctx;
  const link = await takeMailedLink(db, hashOf(token), purpose, now());
  const before = link && (await lockCredentials(db, link.memberId));
  if (!link || !before) throw new Refusal('link.spent', 'This link has been used or is too old. Ask for a new one.');
  const { memberId, email } = link;
  const owner = await findOwner(db, email);
  if (owner && owner !== memberId)
    throw new Refusal('email.taken', 'Another account belongs to this address. Sign in to that one.');
  if (before.email !== email || !before.verifiedAt) await updateCredentials(db, memberId, { email, verifiedAt: now() });
  if (before.verifiedAt && before.email !== email)
    await postMail(ctx, { kind: 'email-changed', memberId, email: before.email });
  return { memberId, wasVerified: before.verifiedAt !== null };
}
