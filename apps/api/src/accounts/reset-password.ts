import type { accounts, Input, Session } from '@debrief/contract';
import { forgetAccessTokens } from '../access-tokens/revoke-access-token.ts';
import { openAfterFirstStep } from '../authenticators/open-after-first-step.ts';
import { forgetAuthenticator } from '../authenticators/remove-authenticator.ts';
import { forgetIdentities } from '../identities/connect-elsewhere.ts';
import { forgetPasskeys } from '../passkeys/remove-passkey.ts';
import { type Ctx, inTransaction } from '../platform/context.ts';
import { hashOf } from '../platform/token.ts';
import { findMailedTo } from './accounts.queries.ts';
import { followMailedLink } from './follow-mailed-link.ts';
import { hashPassword } from './password.ts';
import { saltFor } from './salt-for.ts';
import { setPassword } from './set-password.ts';

/**
 * Sets a new password by a mailed link, and signs in with it. Whoever made the account with an address that they had not shown
 * to be theirs may be somebody else than whoever reads its mail: what they set up to sign in by goes.
 */
export async function resetPassword(
  ctx: Ctx,
  { token, password }: Input<typeof accounts.resetPassword>,
): Promise<Session> {
  const mailedTo = await findMailedTo(ctx.db, hashOf(token));
  const passwordHash = await hashPassword(password, await saltFor(ctx.db, mailedTo ?? ''));
  const memberId = await inTransaction(ctx, async (tx) => {
    const followed = await followMailedLink(tx, token, 'reset');
    await setPassword(tx, followed.memberId, passwordHash);
    if (!followed.wasVerified) {
      await forgetAuthenticator(tx, followed.memberId);
      await forgetPasskeys(tx, followed.memberId);
      await forgetIdentities(tx, followed.memberId);
      await forgetAccessTokens(tx, followed.memberId);
    }
    return followed.memberId;
  });
  return openAfterFirstStep(ctx, memberId, { tellOfNewDevice: false });
}
