import { z } from 'zod';
import { Confirmation, Session } from './accounts.ts';
import { endpoint } from './endpoint.ts';
import { Done, named, Time } from './fields.ts';
import { limits } from './limits.ts';

/** The id of a passkey, as the device made it. */
const PasskeyId = z.string().min(1).max(1_400);
const Bytes = z.string().max(20_000);
const Name = named(limits.passkeyName);

export const Passkey = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: Time,
  /** The day it was last used; null where it never was. */
  lastUsedOn: Time.nullable(),
});
export type Passkey = z.infer<typeof Passkey>;

const credential = {
  id: PasskeyId,
  rawId: PasskeyId,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
  clientExtensionResults: z.record(z.string().max(60), z.unknown()).optional(),
};
/** What `navigator.credentials.create` gave, as JSON (WebAuthn level 3). */
const Registration = z.strictObject({
  ...credential,
  response: z.strictObject({
    clientDataJSON: Bytes,
    attestationObject: Bytes,
    authenticatorData: Bytes.optional(),
    transports: z.array(z.string().max(20)).max(10).optional(),
    publicKeyAlgorithm: z.number().int().optional(),
    publicKey: Bytes.optional(),
  }),
});
/** What `navigator.credentials.get` gave, as JSON. */
const Assertion = z.strictObject({
  ...credential,
  response: z.strictObject({
    clientDataJSON: Bytes,
    authenticatorData: Bytes,
    signature: Bytes,
    userHandle: z.string().max(200).nullable().optional(),
  }),
});
/** For `navigator.credentials`, as JSON; its challenge counts once and for ten minutes. */
const Options = z.object({ options: z.record(z.string(), z.unknown()) });

export const passkeys = {
  ask: endpoint({
    method: 'POST',
    path: '/auth/passkey-options',
    access: 'public',
    writes: 'own',
    limit: 'way-in',
    summary: 'What a browser needs to ask the device for a passkey to sign in with. Names no member.',
    response: Options,
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/auth/passkey',
    access: 'public',
    writes: 'own',
    limit: 'sign-in',
    summary:
      'Signs in with a passkey, which the device has unlocked: no code is asked for. Refuses with passkey.unknown, and with ticket.spent where the challenge counts no more.',
    body: z.strictObject({ credential: Assertion }),
    response: Session,
  }),
  begin: endpoint({
    method: 'POST',
    path: '/me/passkey-options',
    access: 'member',
    writes: 'own',
    limit: 'password',
    summary:
      'What a browser needs to make a passkey for you. Refuses with password.wrong, and with passkeys.full beyond twenty.',
    body: z.strictObject({ password: Confirmation }),
    response: Options,
  }),
  add: endpoint({
    method: 'POST',
    path: '/me/passkeys',
    access: 'member',
    status: 201,
    writes: 'own',
    limit: 'password',
    summary:
      'Keeps the passkey that the device made, under this name. Refuses with passkey.unknown, and with ticket.spent where the challenge counts no more.',
    body: z.strictObject({ credential: Registration, name: Name.optional() }),
    response: Passkey,
  }),
  rename: endpoint({
    method: 'PATCH',
    path: '/me/passkeys/:passkeyId',
    access: 'member',
    status: 204,
    summary: 'Calls one of your passkeys otherwise.',
    params: z.strictObject({ passkeyId: PasskeyId }),
    body: z.strictObject({ name: Name }),
    response: Done,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/me/passkeys/:passkeyId',
    access: 'member',
    status: 204,
    summary:
      'Takes one of your passkeys away: nobody signs in with it any more. Refuses with ways-in.last where it is the only way in that you have.',
    params: z.strictObject({ passkeyId: PasskeyId }),
    response: Done,
  }),
} as const;
