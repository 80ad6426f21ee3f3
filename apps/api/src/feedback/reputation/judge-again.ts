import type { Db } from '../../platform/db/connect.ts';
import { inOneGo } from '../../platform/db/in-one-go.ts';
import { reputationOf } from './reputation.policy.ts';
import { pairsOf, takenBackBy } from './reputation.queries.ts';
import { upsertReputations } from './reputation.writes.ts';

const noUse = { used: 0, answers: 0, usedBack: 0, authorUsed: 0 };

/**
 * Makes the standing of these members anew, in the transaction in which a piece of their feedback was judged. What somebody
 * gave under a made-up name counts for nobody: pass the members whose name stands on it.
 */
export async function judgeAgain(db: Db, givers: (string | null | undefined)[]): Promise<void> {
  // In one order, so that two transactions that judge the same members do not wait for each other.
  const memberIds = [...new Set(givers.filter((id) => typeof id === 'string'))].sort();
  if (!memberIds.length) return;
  const [pairs, takenBack] = await inOneGo(pairsOf(db, memberIds), takenBackBy(db, memberIds));
  await upsertReputations(
    db,
    memberIds.map((memberId) => {
      const own = pairs
        .filter(({ giver }) => giver === memberId)
        .map(({ criteria, ...pair }) => ({ ...pair, ...(criteria && { criteria }) }));
      const lost = takenBack.filter(({ giver }) => giver === memberId);
      const { standing, helped, criteria } = reputationOf([...own, ...lost.map((pair) => ({ ...noUse, ...pair }))]);
      return { memberId, helped, bound: standing, criteria };
    }),
  );
}
