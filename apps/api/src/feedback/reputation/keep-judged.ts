import type { Db } from '../../platform/db/connect.ts';
import { lockStandings, partnersOf } from './reputation.queries.ts';
import { countTakenBack } from './reputation.writes.ts';

/**
 * Before this giver takes a judged comment away: what was of no use stays counted, or a standing could be raised by deleting. Gives whose
 * standing hangs on it too; `judgeAgain` follows for all of them when it is gone.
 */
export async function keepJudged(db: Db, giver: string, commentId: string): Promise<string[]> {
  const partners = await partnersOf(db, [giver]);
  await lockStandings(db, [giver, ...partners]);
  await countTakenBack(db, commentId);
  return partners;
}
