import type { Ctx } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { findSuspension } from './suspensions.queries.ts';

/** Refuses a member who is suspended at this moment, however fresh their token is. */
export async function checkStanding({ db, viewer, now }: Pick<Ctx, 'db' | 'viewer' | 'now'>): Promise<void> {
  if (viewer.kind === 'guest') return;
  const until = await findSuspension(db, viewer.id);
  if (!until || until <= now()) return;
  throw new Refusal(
    'account.suspended',
    `Until ${until.toISOString().slice(0, 10)} you can read here and take your data with you, but not write. Why, and how to ask for another look, stands in your messages from the moderators. What you wrote is kept on this device.`,
    { extra: { until: until.toISOString() } },
  );
}
