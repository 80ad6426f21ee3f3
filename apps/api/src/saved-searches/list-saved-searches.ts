import type { Page, SavedSearch } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import { listSavedSearchRows } from './new-in-searches.queries.ts';

/** One's saved searches, saved last first, each with how much is new in it. */
export async function listSavedSearches({ db, viewer }: MemberCtx): Promise<Page<SavedSearch>> {
  return { items: await listSavedSearchRows(db, viewer), nextCursor: null };
}
