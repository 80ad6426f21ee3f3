import { findIdByHandle } from '../accounts/accounts.queries.ts';
import { postMail } from '../mails/post-mail.ts';
import type { Db } from '../platform/db/connect.ts';
import { endEverySession } from '../sessions/end-sessions.ts';
import { forgetAuthenticator } from './remove-authenticator.ts';

/**
 * For whoever hosts the forum: asks the member of this handle for no code any more, signs them out everywhere and tells them by
 * mail; false where there is no such member, or none with an app.
 */
export const forgetLostDevice = (db: Db, handle: string, now: Date): Promise<boolean> =>
  db.transaction(async (tx) => {
    const memberId = await findIdByHandle(tx, handle);
    if (!memberId || !(await forgetAuthenticator({ db: tx }, memberId))) return false;
    await endEverySession(tx, memberId, now);
    await postMail({ db: tx, now: () => now }, { kind: 'authenticator-removed', memberId });
    return true;
  });
