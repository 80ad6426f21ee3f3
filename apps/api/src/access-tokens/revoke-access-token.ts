import type { accessTokens, Input } from '@debrief/contract';
import type { Ctx, MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { deleteAccessTokenOf, deleteAccessTokensOf } from './access-tokens.writes.ts';

/** Ends a token: the next request that brings it is refused. */
export async function revokeAccessToken(
  { db, viewer }: MemberCtx,
  { accessTokenId }: Input<typeof accessTokens.revoke>,
): Promise<null> {
  if (!(await deleteAccessTokenOf(db, viewer.id, accessTokenId))) throw notFound('access token');
  return null;
}

/** Ends all of a member's. */
export const forgetAccessTokens = ({ db }: Pick<Ctx, 'db'>, memberId: string) => deleteAccessTokensOf(db, memberId);
