import { z } from 'zod';
import { AccessToken } from './access-tokens.ts';
import { endpoint } from './endpoint.ts';
import { Time } from './fields.ts';
import { Passkey } from './passkeys.ts';

/** By what the member signs in. */
export const Security = z.object({
  /** The app that is asked for a code; null where none is. */
  authenticator: z.object({ since: Time, recoveryCodesLeft: z.number().int() }).nullable(),
  /** The oldest first. */
  passkeys: z.array(Passkey),
  /** Without one, whoever signed in less than ten minutes ago may do what else asks for it. */
  hasPassword: z.boolean(),
  /** The account elsewhere by which one can sign in here; null where none is set up. `since` is when yours was connected. */
  elsewhere: z.object({ name: z.string(), since: Time.nullable() }).nullable(),
  /** The newest first, those that have expired too. */
  accessTokens: z.array(AccessToken),
});
export type Security = z.infer<typeof Security>;

export const security = {
  show: endpoint({
    method: 'GET',
    path: '/me/security',
    access: 'member',
    summary: 'By what you sign in.',
    response: Security,
  }),
} as const;
