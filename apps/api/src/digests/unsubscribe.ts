import type { digests, Input } from '@debrief/contract';
import { findRole } from '../accounts/accounts.queries.ts';
import type { Ctx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { putWishes } from './digests.writes.ts';

/** Ends all mails about news for the member whose token this is. */
export async function unsubscribe({ db, site }: Ctx, { token }: Input<typeof digests.unsubscribe>): Promise<null> {
  const memberId = site.readUnsubscribeToken(token);
  if (!memberId || !(await findRole(db, memberId))) throw notFound('mail');
  await putWishes(db, memberId, { feedback: 'never', replies: 'never', help: 'never' });
  return null;
}
