import type { Input, notices, Result } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import { readCursor, toPage } from '../platform/page.ts';
import { listNoticeRows } from './notices.queries.ts';
import { viewNotice } from './notices.view.ts';

/** What was decided about this member and what they wrote, the latest first. */
export async function listNotices(
  ctx: MemberCtx,
  { cursor, limit }: Input<typeof notices.list>,
): Promise<Result<typeof notices.list>> {
  const rows = await listNoticeRows(ctx.db, ctx.viewer, readCursor(cursor, 'time'), limit);
  return toPage(
    rows,
    limit,
    (row) => viewNotice(ctx, row),
    ({ at, id }) => ({ key: at.toISOString(), id }),
  );
}
