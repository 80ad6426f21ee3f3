import type { Follow, follows, Input, NewInFollows, Page } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import { readCursor, toPage } from '../platform/page.ts';
import { listFollowRows } from './follows.queries.ts';
import { viewFollow, viewNew } from './follows.view.ts';
import { listNewRows } from './new-in-follows.queries.ts';

/** What one follows, followed last first. */
export async function listFollows(
  { db, viewer }: MemberCtx,
  { cursor, limit }: Input<typeof follows.list>,
): Promise<Page<Follow>> {
  const rows = await listFollowRows(db, viewer, readCursor(cursor, 'time'), limit);
  return toPage(rows, limit, viewFollow, ({ createdAt, id }) => ({ key: createdAt.toISOString(), id }));
}

/** What is new in it, newest first. */
export async function listNewInFollows(
  { db, viewer }: MemberCtx,
  { cursor, limit }: Input<typeof follows.news>,
): Promise<Page<NewInFollows>> {
  const rows = await listNewRows(db, viewer, readCursor(cursor, 'time'), limit);
  return toPage(rows, limit, viewNew, ({ at, id }) => ({ key: at, id }));
}
