import type { Collection, collections, Input, Page } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import { listCollectionRows } from './collections.queries.ts';
import { viewCollection } from './collections.view.ts';

/** One's lists; each says whether it holds the question, or else the answer, that was asked about. */
export async function listCollections(
  { db, viewer }: MemberCtx,
  { question, answer }: Input<typeof collections.list>,
): Promise<Page<Collection>> {
  const target = question ? { questionId: question } : answer ? { answerId: answer } : undefined;
  const rows = await listCollectionRows(db, viewer, target);
  return { items: rows.map((row) => viewCollection(viewer, row)), nextCursor: null };
}
