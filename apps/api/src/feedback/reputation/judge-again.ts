import type { Db } from '../../platform/db/connect.ts';
import { inOneGo } from '../../platform/db/in-one-go.ts';
import { reputationOf } from './reputation.policy.ts';
import { lockStandings, pairsOf, partnersOf, takenBackBy } from './reputation.queries.ts';
import { upsertReputations } from './reputation.writes.ts';

const noUse = { used: 0, answers: 0, usedBack: 0, authorUsed: 0 };

/**
 * Makes the standing of these members anew, in the transaction in which a piece of their feedback was judged, and of those with whom they
 * use each other's: what two use in turn counts less for both (`judgeAround` for a change that may end that). What somebody gave under
 * a made-up name counts for nobody: pass the members whose name stands on it.
 */
export async function judgeAgain(db: Db, givers: (string | null | undefined)[]): Promise<void> {
  const named = [...new Set(givers.filter((id) => typeof id === 'string'))];
  if (!named.length) return;
  const memberIds = [...new Set([...named, ...(await partnersOf(db, named))])];
  // Read once they are held: two that judge these members at once come one after the other.
  const [, pairs, takenBack] = await inOneGo(
    lockStandings(db, memberIds),
    pairsOf(db, memberIds),
    takenBackBy(db, memberIds),
  );
  await upsertReputations(
    db,
    memberIds.sort().map((memberId) => {
      const own = pairs
        .filter(({ giver }) => giver === memberId)
        .map(({ criteria, ...pair }) => ({ ...pair, ...(criteria && { criteria }) }));
      const lost = takenBack.filter(({ giver }) => giver === memberId);
      const { standing, helped, criteria } = reputationOf([...own, ...lost.map((pair) => ({ ...noUse, ...pair }))]);
      return { memberId, helped, bound: standing, criteria };
    }),
  );
}
