import type { Claim, Input, lane } from '@debrief/contract';
import type { MemberCtx } from '../../platform/context.ts';
import { invalid } from '../../platform/errors.ts';
import { findTopic } from '../../topics/topics.queries.ts';
import { powersOf } from '../reputation/reputation.policy.ts';
import { orderForReviewer } from './lane.policy.ts';
import { findClaim, listMyWaits, listOpenTo, lockReviewer } from './lane.queries.ts';
import { viewClaim } from './lane.view.ts';
import { deleteClaimOf, insertClaim } from './lane.writes.ts';

export const claimMinutes = 30;
/** Each try that fails means that somebody else got an answer. */
const tries = 20;

/** Sends the member to the answer that needs them most, for half an hour; whoever has one gets that one again. */
export async function claimAnswer(ctx: MemberCtx, { topic: slug }: Input<typeof lane.claim>): Promise<Claim | null> {
  const { db, viewer } = ctx;
  const topic = slug === undefined ? undefined : await findTopic(db, slug);
  if (slug !== undefined && !topic) throw invalid({ topic: 'There is no such topic.' });

  const at = ctx.now();
  const reviewer = await lockReviewer(db, viewer);
  if (!reviewer) return null;
  const held = await findClaim(db, viewer, at);
  if (held) return viewClaim(held);
  await deleteClaimOf(db, viewer.id);

  const waiting = await listOpenTo(db, viewer, at, topic?.id);
  const mine = waiting.length ? await listMyWaits(db, viewer) : [];
  const { experience, helped, bound } = reviewer;
  const trusted = powersOf({ standing: bound ?? 0, helped: helped ?? 0 }).includes('rescue');
  const topicIds = mine.map(({ topicId }) => topicId);
  const ordered = orderForReviewer(waiting, { experience, trusted, topicIds }, at);
  const ids = ordered.map(({ answerId }) => answerId);
  const until = new Date(at.getTime() + claimMinutes * 60_000);
  for (let n = 0; n < tries && ids.length; n++) {
    if (await insertClaim(db, viewer.id, ids, { at, until })) {
      const claim = await findClaim(db, viewer, at);
      return claim ? viewClaim(claim) : null;
    }
  }
  return null;
}
