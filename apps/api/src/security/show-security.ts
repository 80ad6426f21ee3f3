import type { Security } from '@debrief/contract';
import { findAccessTokens } from '../access-tokens/access-tokens.queries.ts';
import { viewAccessToken } from '../access-tokens/access-tokens.view.ts';
import { findOwnHash } from '../accounts/accounts.queries.ts';
import { findAuthenticator } from '../authenticators/authenticators.queries.ts';
import { findIdentity } from '../identities/identities.queries.ts';
import { findPasskeys } from '../passkeys/passkeys.queries.ts';
import { viewPasskey } from '../passkeys/passkeys.view.ts';
import type { MemberCtx } from '../platform/context.ts';
import { inOneGo, notAsked } from '../platform/db/in-one-go.ts';

/** By what one signs in. */
export async function showSecurity({ db, viewer, site: { oidc } }: MemberCtx): Promise<Security> {
  const [hash, app, passkeys, identity, tokens] = await inOneGo(
    findOwnHash(db, viewer.id),
    findAuthenticator(db, viewer.id),
    findPasskeys(db, viewer.id),
    oidc ? findIdentity(db, oidc.issuer, viewer.id) : notAsked,
    findAccessTokens(db, viewer.id),
  );
  return {
    hasPassword: hash !== undefined,
    authenticator: app?.confirmedAt ? { since: app.confirmedAt.toISOString(), recoveryCodesLeft: app.codesLeft } : null,
    passkeys: passkeys.map(viewPasskey),
    elsewhere: oidc ? { name: oidc.name, since: identity?.createdAt.toISOString() ?? null } : null,
    accessTokens: tokens.map(viewAccessToken),
  };
}
