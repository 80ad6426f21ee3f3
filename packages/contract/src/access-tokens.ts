import { z } from 'zod';
import { Confirmation } from './accounts.ts';
import { endpoint } from './endpoint.ts';
import { Done, Id, named, Time } from './fields.ts';
import { limits, tokenDays, tokenScopes } from './limits.ts';

export const AccessToken = z.object({
  id: Id,
  name: z.string(),
  scopes: z.array(z.enum(tokenScopes)),
  createdAt: Time,
  expiresAt: Time,
  /** The day it was last used; null where it never was. */
  lastUsedOn: Time.nullable(),
});
export type AccessToken = z.infer<typeof AccessToken>;

export const accessTokens = {
  make: endpoint({
    method: 'POST',
    path: '/me/access-tokens',
    access: 'member',
    status: 201,
    writes: 'own',
    limit: 'password',
    summary:
      'Makes a token that a program of yours presents as a bearer token instead of signing in; shown this once. It reaches what its scopes name (read: what you may read; write: what you may write; manage: what your role lets you do) and never your account. Refuses with password.wrong, and with access-tokens.full beyond fifty.',
    body: z.strictObject({
      name: named(limits.tokenName),
      scopes: z.array(z.enum(tokenScopes)).min(1).max(tokenScopes.length),
      days: z.union(tokenDays.map((days) => z.literal(days)) as [z.ZodLiteral<number>, z.ZodLiteral<number>]),
      password: Confirmation,
    }),
    response: AccessToken.extend({ token: z.string() }),
  }),
  revoke: endpoint({
    method: 'DELETE',
    path: '/me/access-tokens/:accessTokenId',
    access: 'member',
    status: 204,
    summary: 'Ends one of your tokens, from now on.',
    params: z.strictObject({ accessTokenId: Id }),
    response: Done,
  }),
} as const;
