import type { Input, moderation, Result } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import { inOneGo } from '../platform/db/in-one-go.ts';
import { readCursor, toPage } from '../platform/page.ts';
import { countOpen, listCaseRows } from './cases.queries.ts';
import { viewCase } from './moderation.view.ts';

/** Further than this nobody counts. */
const mostCounted = 1000;

/** One page of the queue, or of what was decided. */
export async function listCases(
  { db }: MemberCtx,
  { state, kind, sort, cursor, limit }: Input<typeof moderation.cases>,
): Promise<Result<typeof moderation.cases>> {
  const order = state === 'closed' ? 'closed' : sort;
  const after = readCursor(cursor, order === 'most-flagged' ? 'whole' : 'time');
  const [rows, waiting] = await inOneGo(listCaseRows(db, { order, kind, after, limit }), countOpen(db, mostCounted));
  const keyOf = { oldest: 'openedAt', 'most-flagged': 'flagsCount', closed: 'closedAt' } as const;
  return {
    ...toPage(rows, limit, viewCase, (row) => ({ key: row[keyOf[order]] ?? '', id: row.id })),
    waiting,
  };
}
