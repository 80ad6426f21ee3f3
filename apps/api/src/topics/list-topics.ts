import type { GuessableTopic, Input, Page, topics } from '@debrief/contract';
import type { Ctx } from '../platform/context.ts';
import { readCursor, toPage } from '../platform/page.ts';
import { listCurated, listLabels } from './topics.queries.ts';
import { viewGuessable } from './topics.view.ts';

/** The curated topics in their order, on one page; or the labels, most questions first. */
export async function listTopics(
  { db }: Ctx,
  { kind, q, cursor, limit }: Input<typeof topics.list>,
): Promise<Page<GuessableTopic>> {
  const after = readCursor(cursor, 'whole');
  if (kind === 'curated') return { items: (await listCurated(db, { q })).map(viewGuessable), nextCursor: null };
  const rows = await listLabels(db, { q, after, limit });
  return toPage(rows, limit, viewGuessable, ({ questionsCount, id }) => ({ key: questionsCount, id }));
}
