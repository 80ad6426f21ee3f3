import { randomUUID } from 'node:crypto';
import type { accessTokens, Input, Result } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import { checkOwnPassword } from '../accounts/check-own-password.ts';
import { postMail } from '../mails/post-mail.ts';
import { inTransaction, type MemberCtx } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { personalPrefix } from '../platform/personal-prefix.ts';
import { hashOf, newToken } from '../platform/token.ts';
import { countHeld } from './access-tokens.queries.ts';
import { viewAccessToken } from './access-tokens.view.ts';
import { insertAccessToken } from './access-tokens.writes.ts';

const day = 24 * 3_600_000;

/** Makes a token for a program of the member's; only its hash is kept. */
export async function makeAccessToken(
  ctx: MemberCtx,
  { name, scopes, days, password }: Input<typeof accessTokens.make>,
): Promise<Result<typeof accessTokens.make>> {
  await checkOwnPassword(ctx, 'password', password);
  return inTransaction(ctx, async (tx) => {
    const { db, viewer } = tx;
    if ((await countHeld(db, viewer.id)) >= limits.accessTokens.max)
      throw new Refusal('access-tokens.full', `You have ${limits.accessTokens.max} access tokens. End one first.`);
    const token = `${personalPrefix}${newToken()}`;
    const createdAt = tx.now();
    const row = {
      id: randomUUID(),
      name,
      scopes: [...new Set(scopes)],
      createdAt,
      expiresAt: new Date(createdAt.getTime() + days * day),
      lastUsedOn: null,
    };
    await insertAccessToken(db, { ...row, memberId: viewer.id, hash: hashOf(token) });
    await postMail(tx, { kind: 'token-made', memberId: viewer.id, device: name });
    return { ...viewAccessToken(row), token };
  });
}
