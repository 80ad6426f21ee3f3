import { limits } from '@debrief/contract';
import type { Db } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import { countHeld } from './comments.queries.ts';

/** Refuses when guests have left as much on this answer as its author may have to look through; the caller holds its row. */
export async function checkRoomForGuests(db: Db, answerId: string): Promise<void> {
  if ((await countHeld(db, answerId)) < limits.heldByAnswer.max) return;
  throw new Refusal(
    'shared.full',
    'Guests have left so much here that the author has yet to read it. Keep your words and try again in a day or two.',
  );
}
