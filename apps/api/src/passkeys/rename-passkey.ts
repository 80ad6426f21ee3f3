import type { Input, passkeys } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { renamePasskeyOf } from './passkeys.writes.ts';

/** Calls it otherwise. */
export async function renamePasskey(
  { db, viewer }: MemberCtx,
  { passkeyId, name }: Input<typeof passkeys.rename>,
): Promise<null> {
  if (!(await renamePasskeyOf(db, viewer.id, passkeyId, name))) throw notFound('passkey');
  return null;
}
