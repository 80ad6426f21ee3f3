import type { Input, moderation, Result } from '@debrief/contract';
import { listEventRows } from '../audit/audit.queries.ts';
import type { MemberCtx } from '../platform/context.ts';
import { noId, readCursor, toPage } from '../platform/page.ts';

/** What moderators and admins did, the latest first. */
export async function showLog(
  { db }: MemberCtx,
  { cursor, limit }: Input<typeof moderation.log>,
): Promise<Result<typeof moderation.log>> {
  const before = readCursor(cursor, 'whole');
  const rows = await listEventRows(db, before && Number(before.key), limit);
  return toPage(
    rows,
    limit,
    ({ id, at, ...event }) => ({ ...event, id: String(id), at: at.toISOString() }),
    (row) => ({ key: row.id, id: noId }),
  );
}
