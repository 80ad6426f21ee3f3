import type { MemberCtx } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { findOwnHash } from './accounts.queries.ts';
import { checkPassword } from './password.ts';

/** Whoever finds an unlocked phone must not take the account over: what changes how one signs in asks for the password. */
export async function checkOwnPassword({ db, viewer }: MemberCtx, field: string, password: string): Promise<void> {
  if (await checkPassword(await findOwnHash(db, viewer.id), password)) return;
  const wrong = 'This is not your password.';
  throw new Refusal('password.wrong', wrong, { fields: { [field]: wrong } });
}
