import { limits } from '@debrief/contract';
import type { Ctx } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors.ts';
import { countHeld } from './comments.queries.ts';

/** What has waited longer takes nobody's room: an author who does not look in must not close the link for good. */
const days = 2;

/** Refuses when guests have lately left as much on this answer as its author may have to look through; the caller holds its row. */
export async function checkRoomForGuests({ db, now }: Ctx, answerId: string): Promise<void> {
  const since = new Date(now().getTime() - days * 24 * 3_600_000);
  if ((await countHeld(db, answerId, since)) < limits.heldByAnswer.max) return;
  throw new Refusal(
    'shared.full',
    'Guests have left so much here that the author has yet to read it. Keep your words and try again in a day or two.',
  );
}
