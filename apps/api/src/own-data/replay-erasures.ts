import { findRole } from '../accounts/accounts.queries.ts';
import type { Db } from '../platform/db/connect.ts';
import { eraseMember } from './erase-member.ts';
import type { Erasures } from './erasures.ts';

/** Takes away again whoever went and is back, as after a restored backup; gives how many. Changes nothing where nobody is. */
export async function replayErasures(db: Db, erasures: Erasures, now: () => Date): Promise<number> {
  let again = 0;
  for (const { memberId, posts } of await erasures.list())
    await db.transaction(async (tx) => {
      if (!(await findRole(tx, memberId))) return;
      await eraseMember({ db: tx, now }, memberId, posts);
      again++;
    });
  return again;
}
