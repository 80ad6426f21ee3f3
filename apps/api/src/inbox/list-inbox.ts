import type { Input, inbox, Result } from '@debrief/contract';
import { countUnreadNotices } from '../notices/notices.queries.ts';
import type { MemberCtx } from '../platform/context.ts';
import { noId, readCursor, toPage } from '../platform/page.ts';
import { countUnread, listNewsRows } from './inbox.queries.ts';
import { viewNews } from './inbox.view.ts';

/** One's news, newest first. */
export async function listInbox(
  { db, viewer }: MemberCtx,
  { cursor, limit }: Input<typeof inbox.list>,
): Promise<Result<typeof inbox.list>> {
  const before = readCursor(cursor, 'whole');
  const [rows, unread, notices] = await Promise.all([
    listNewsRows(db, viewer, before && Number(before.key), limit),
    countUnread(db, viewer),
    countUnreadNotices(db, viewer),
  ]);
  return { ...toPage(rows, limit, viewNews, (row) => ({ key: row.id, id: noId })), unread, notices };
}
