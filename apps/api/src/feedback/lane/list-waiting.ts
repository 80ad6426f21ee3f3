import type { Input, lane, Page, WaitingAnswer } from '@debrief/contract';
import type { Ctx } from '../../platform/context.ts';
import { readCursor, toPage } from '../../platform/page.ts';
import { listWaits } from './lane.queries.ts';
import { viewWaiting } from './lane.view.ts';

/** What waits for feedback, for everyone to see: the same whoever asks, so that nothing missing tells who wrote it. */
export async function listWaiting(
  { db }: Pick<Ctx, 'db'>,
  { cursor, limit }: Input<typeof lane.waiting>,
): Promise<Page<WaitingAnswer>> {
  const rows = await listWaits(db, readCursor(cursor, 'whole'), limit);
  return toPage(rows, limit, viewWaiting, ({ turn, id }) => ({ key: turn, id }));
}
