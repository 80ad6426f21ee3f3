import type { Input, passkeys } from '@debrief/contract';
import { mustHaveAWayIn } from '../identities/have-a-way-in.ts';
import { postMail } from '../mails/post-mail.ts';
import type { Ctx, MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { deletePasskeyOf, deletePasskeysOf } from './passkeys.writes.ts';

/** Nobody signs in with it any more. */
export async function removePasskey(ctx: MemberCtx, { passkeyId }: Input<typeof passkeys.remove>): Promise<null> {
  const name = await deletePasskeyOf(ctx.db, ctx.viewer.id, passkeyId);
  if (name === undefined) throw notFound('passkey');
  await mustHaveAWayIn(ctx);
  await postMail(ctx, { kind: 'passkey-removed', memberId: ctx.viewer.id, device: name });
  return null;
}

/** Takes all of a member's away. */
export const forgetPasskeys = ({ db }: Pick<Ctx, 'db'>, memberId: string) => deletePasskeysOf(db, memberId);
