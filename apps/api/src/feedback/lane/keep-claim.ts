import type { Input, lane, Result } from '@debrief/contract';
import type { MemberCtx } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors.ts';
import { claimMinutes } from './claim-answer.ts';
import { findClaim } from './lane.queries.ts';
import { extendClaim } from './lane.writes.ts';

const longestMinutes = 120;
const minutesAfter = (time: Date, minutes: number) => time.getTime() + minutes * 60_000;

/** Still writing: nobody else is sent to the answer for another half an hour. */
export async function keepClaim(
  { db, viewer, now }: MemberCtx,
  { answerId }: Input<typeof lane.keep>,
): Promise<Result<typeof lane.keep>> {
  const claim = await findClaim(db, viewer, now());
  const until =
    claim && new Date(Math.min(minutesAfter(now(), claimMinutes), minutesAfter(claim.claimedAt, longestMinutes)));
  if (!until || !(await extendClaim(db, { memberId: viewer.id, answerId, now: now() }, until))) {
    throw new Refusal(
      'lane.claim-expired',
      'Your time with this answer is over, and somebody else may be reading it now. What you wrote is kept, and you can still send it.',
    );
  }
  return { until: until.toISOString() };
}
