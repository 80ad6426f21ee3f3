import type { Input, passkeys, Result } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { findMember } from '../accounts/accounts.queries.ts';
import { checkOwnPassword } from '../accounts/check-own-password.ts';
import { endChallenge, giveChallenge, holdChallenge } from '../challenges/give-challenge.ts';
import { postMail } from '../mails/post-mail.ts';
import { inTransaction, type MemberCtx } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { findPasskeys, lockWaysIn } from './passkeys.queries.ts';
import { viewPasskey } from './passkeys.view.ts';
import { insertPasskey } from './passkeys.writes.ts';
import { challengeIn, relyingParty, webauthn } from './relying-party.ts';

const full = () => new Refusal('passkeys.full', `You have ${limits.passkeys.max} passkeys. Remove one first.`);

/** What a browser needs to have a passkey made, which the device finds by itself later on. */
export async function beginPasskey(
  ctx: MemberCtx,
  { password }: Input<typeof passkeys.begin>,
): Promise<Result<typeof passkeys.begin>> {
  await checkOwnPassword(ctx, 'password', password);
  const { db, viewer, site } = ctx;
  const member = await findMember(db, viewer.id);
  const have = await findPasskeys(db, viewer.id);
  if (have.length >= limits.passkeys.max) throw full();
  const { generateRegistrationOptions } = await webauthn();
  const { id, name } = relyingParty(site.url);
  const options = await generateRegistrationOptions({
    rpID: id,
    rpName: name,
    userName: member?.handle ?? '',
    userDisplayName: member?.displayName ?? '',
    userID: new Uint8Array(Buffer.from(viewer.id.replaceAll('-', ''), 'hex')),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: have.map((each) => ({ id: each.id, transports: each.transports as never })),
  });
  await giveChallenge(ctx, { kind: 'passkey-new', memberId: viewer.id }, options.challenge);
  return { options: options as unknown as Record<string, unknown> };
}

/** Keeps the passkey that the device made for the challenge it was given. */
export async function addPasskey(
  ctx: MemberCtx,
  { credential, name }: Input<typeof passkeys.add>,
): Promise<Result<typeof passkeys.add>> {
  const { verifyRegistrationResponse } = await webauthn();
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty(ctx.site.url);
  const response = { clientExtensionResults: {}, ...credential } as unknown as RegistrationResponseJSON;
  const expectedChallenge = challengeIn(credential.response.clientDataJSON);
  return inTransaction(ctx, async (tx) => {
    const { db, viewer } = tx;
    const challenge = await holdChallenge(tx, 'passkey-new', expectedChallenge);
    if (challenge?.memberId !== viewer.id) throw new Refusal('ticket.spent', 'That took too long. Begin again.');
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin,
      expectedRPID,
      requireUserVerification: true,
    }).catch(() => ({ verified: false, registrationInfo: undefined }));
    if (!verified || !registrationInfo)
      throw new Refusal('passkey.unknown', 'The device gave no passkey that can be used here. Try again.');
    await endChallenge(tx, challenge);
    await lockWaysIn(db, viewer.id);
    const have = await findPasskeys(db, viewer.id);
    if (have.length >= limits.passkeys.max) throw full();
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    const row = {
      id,
      memberId: viewer.id,
      name: name || tx.device.name() || `Passkey ${have.length + 1}`,
      publicKey,
      counter,
      transports,
      backedUp: registrationInfo.credentialBackedUp,
      createdAt: tx.now(),
      lastUsedOn: null,
    };
    if (!(await insertPasskey(db, row))) throw new Refusal('passkey.unknown', 'This passkey is kept already.');
    await postMail(tx, { kind: 'passkey-added', memberId: viewer.id, device: row.name });
    return viewPasskey(row);
  });
}
