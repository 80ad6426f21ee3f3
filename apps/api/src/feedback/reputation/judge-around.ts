import type { Db } from '../../platform/db/connect.ts';
import { judgeAgain } from './judge-again.ts';
import { partnersOf } from './reputation.queries.ts';

/**
 * Changes whether a comment of this giver counts as used, and makes standings anew: the giver's, and of those with whom they use each
 * other's, before the change or after it. Nobody's where the comment stands under a made-up name.
 */
export async function judgeAround(
  db: Db,
  giver: string | null | undefined,
  change: () => Promise<unknown>,
): Promise<void> {
  const partners = giver ? await partnersOf(db, [giver]) : [];
  await change();
  await judgeAgain(db, [giver, ...partners]);
}
