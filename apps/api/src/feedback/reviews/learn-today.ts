import type { MemberCtx } from '../../platform/context.ts';
import { learnCommunity } from './community.ts';
import type { Community } from './reviewer-summary.ts';
import { communityEvidence, findCommunity } from './reviews.queries.ts';
import { putCommunity } from './reviews.writes.ts';

/** How everybody marks; learned anew by the first review of a day. */
export async function learnToday({ db, now }: Pick<MemberCtx, 'db' | 'now'>): Promise<Community> {
  const day = now().toISOString().slice(0, 10);
  const known = await findCommunity(db, day);
  if (known) return known;
  const { practised, scored } = await communityEvidence(db);
  const community = learnCommunity(practised, scored);
  await putCommunity(db, { day, community });
  return community;
}
