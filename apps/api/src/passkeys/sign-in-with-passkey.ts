import type { Input, passkeys, Result, Session } from '@debrief/contract';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { findMember } from '../accounts/accounts.queries.ts';
import { endChallenge, giveChallenge, holdChallenge } from '../challenges/give-challenge.ts';
import { type Ctx, inTransaction } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { openSession } from '../sessions/open-session.ts';
import { lockPasskey } from './passkeys.queries.ts';
import { updatePasskey } from './passkeys.writes.ts';
import { challengeIn, relyingParty, webauthn } from './relying-party.ts';

/** What a browser needs to ask the device for a passkey: the device knows which it has, so nobody is named. */
export async function askForPasskey(ctx: Ctx): Promise<Result<typeof passkeys.ask>> {
  const { generateAuthenticationOptions } = await webauthn();
  const { id } = relyingParty(ctx.site.url);
  const options = await generateAuthenticationOptions({ rpID: id, userVerification: 'required' });
  await giveChallenge(ctx, { kind: 'passkey-sign-in' }, options.challenge);
  return { options: options as unknown as Record<string, unknown> };
}

const unknown = () =>
  new Refusal('passkey.unknown', 'This passkey does not open an account here. It may have been removed.');

/** Opens a session by a passkey. The device has seen a finger, a face or its own code: that is two steps in one. */
export async function signInWithPasskey(ctx: Ctx, { credential }: Input<typeof passkeys.signIn>): Promise<Session> {
  const { verifyAuthenticationResponse } = await webauthn();
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty(ctx.site.url);
  const response = { clientExtensionResults: {}, ...credential } as unknown as AuthenticationResponseJSON;
  const expectedChallenge = challengeIn(credential.response.clientDataJSON);
  return inTransaction(ctx, async (tx) => {
    const challenge = await holdChallenge(tx, 'passkey-sign-in', expectedChallenge);
    if (!challenge) throw new Refusal('ticket.spent', 'That took too long. Try again.');
    const kept = await lockPasskey(tx.db, credential.id);
    if (!kept) throw unknown();
    const { id, publicKey, counter } = kept;
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin,
      expectedRPID,
      credential: { id, publicKey: new Uint8Array(publicKey), counter },
      requireUserVerification: true,
    }).catch(() => ({ verified: false, authenticationInfo: undefined }));
    if (!verified || !authenticationInfo) throw unknown();
    const member = await findMember(tx.db, kept.memberId);
    if (!member || (member.sample && tx.site.open)) throw unknown();
    await endChallenge(tx, challenge);
    const lastUsedOn = tx.now().toISOString().slice(0, 10);
    await updatePasskey(tx.db, id, { counter: authenticationInfo.newCounter, lastUsedOn });
    return openSession(tx, kept.memberId, { tellOfNewDevice: true });
  });
}
