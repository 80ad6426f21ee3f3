import type { GuessableTopic, Page } from '@debrief/contract';
import type { Ctx } from '../platform/context.ts';
import { listTopicRows } from './topics.queries.ts';
import { viewTopicItem } from './topics.view.ts';

/** All topics in their order. */
export async function listTopics({ db }: Ctx): Promise<Page<GuessableTopic>> {
  const rows = await listTopicRows(db);
  return { items: rows.map((row) => ({ ...viewTopicItem(row), cues: row.cues })), nextCursor: null };
}
