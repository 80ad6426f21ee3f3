import type { lane, Result } from '@debrief/contract';
import { type MemberCtx, writtenAt } from '../../platform/context.ts';
import { foretellWait } from './lane.policy.ts';
import { countOpenTo, listMyWaits, listRecentMinutes } from './lane.queries.ts';

/** Days that a case counts as recent. */
const recentDays = 28;
const newestCases = 200;

/** What waits that one could help with, what of one's own waits, and how long the first word took lately. */
export async function showStanding({ db, viewer, now }: MemberCtx): Promise<Result<typeof lane.standing>> {
  const since = new Date(now().getTime() - recentDays * 86_400_000).toISOString().slice(0, 10);
  const [waiting, mine, minutes] = await Promise.all([
    countOpenTo(db, viewer, now()),
    listMyWaits(db, viewer),
    listRecentMinutes(db, since, newestCases),
  ]);
  return {
    waiting,
    mine: mine.map(({ topicId: _, since: began, ...wait }) => ({
      ...wait,
      since: writtenAt(began, 'anonymous').toISOString(),
    })),
    wait: foretellWait(minutes),
  };
}
