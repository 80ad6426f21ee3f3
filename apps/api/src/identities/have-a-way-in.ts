import type { MemberCtx } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { countWaysIn } from './identities.queries.ts';

/** Refuses, and so undoes, what left the member no way in: password, passkeys and accounts elsewhere count. */
export async function mustHaveAWayIn({ db, viewer }: MemberCtx): Promise<void> {
  if ((await countWaysIn(db, viewer.id)) < 1)
    throw new Refusal('ways-in.last', 'You have no other way to sign in. Set a password or add a passkey first.');
}
