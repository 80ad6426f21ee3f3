import type { MemberCtx } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { findOpenedAt } from '../sessions/sessions.queries.ts';
import { findOwnHash } from './accounts.queries.ts';
import { checkPassword } from './password.ts';

/** So long signing in stands for a password that somebody does not have, in milliseconds. */
const fresh = 10 * 60_000;

/** Whoever finds an unlocked phone must not take the account over: what changes how one signs in asks for the password. */
export async function checkOwnPassword({ db, viewer, now }: MemberCtx, field: string, password: string): Promise<void> {
  const own = await findOwnHash(db, viewer.id);
  if (own === undefined) {
    const openedAt = viewer.sessionId && (await findOpenedAt(db, viewer.sessionId));
    if (openedAt && now().getTime() - openedAt.getTime() < fresh) return;
    throw new Refusal(
      'confirm.again',
      'You have no password here. Sign out, sign in again, and do this within ten minutes.',
    );
  }
  if (await checkPassword(own, password)) return;
  const wrong = 'This is not your password.';
  throw new Refusal('password.wrong', wrong, { fields: { [field]: wrong } });
}
