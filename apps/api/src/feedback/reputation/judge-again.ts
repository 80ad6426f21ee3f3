import type { Db } from '../../platform/db/connect.ts';
import { reputationOf } from './reputation.policy.ts';
import { pairsOf } from './reputation.queries.ts';
import { upsertReputations } from './reputation.writes.ts';

/**
 * Makes the standing of these members anew, in the transaction in which a piece of their feedback was judged. What somebody
 * gave under a made-up name counts for nobody: pass the members whose name stands on it.
 */
export async function judgeAgain(db: Db, givers: (string | null | undefined)[]): Promise<void> {
  // In one order, so that two transactions that judge the same members do not wait for each other.
  const memberIds = [...new Set(givers.filter((id) => typeof id === 'string'))].sort();
  if (!memberIds.length) return;
  const pairs = await pairsOf(db, memberIds);
  await upsertReputations(
    db,
    memberIds.map((memberId) => {
      const own = pairs
        .filter(({ giver }) => giver === memberId)
        .map(({ criteria, ...pair }) => ({ ...pair, ...(criteria && { criteria }) }));
      const { standing, helped, criteria } = reputationOf(own);
      return { memberId, helped, bound: standing, criteria };
    }),
  );
}
