import type { scopeOf } from '@debrief/contract';
import { Refusal } from '../errors.ts';
import { personalPrefix } from '../personal-prefix.ts';

export type Scope = ReturnType<typeof scopeOf>;

const asMade = new RegExp(`^Bearer (${personalPrefix}[\\w-]{43})$`);

/** The personal access token of this header; undefined where it holds another kind, or none. */
export const personalIn = (authorization: string): string | undefined => asMade.exec(authorization)?.[1];

/** Refuses what the token is not for. */
export function mustReach(scopes: readonly string[], needed: Scope): void {
  if (needed === null)
    throw new Refusal('token.scope', 'No access token reaches this: sign in yourself to look after your account.');
  if (!scopes.includes(needed))
    throw new Refusal(
      'token.scope',
      `This access token is for ${scopes.map((scope) => `“${scope}”`).join(' and ')}. What you asked for needs one for “${needed}”.`,
    );
}
