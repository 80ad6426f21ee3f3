import type { SavedSearch } from '@debrief/contract';
import type { SavedSearchRow } from './saved-searches.queries.ts';

/** One that was just saved, renamed or brought back: how much is new in it the list says. */
export const viewSavedSearch = ({ id, name, query, seenAt }: SavedSearchRow): SavedSearch => ({
  id,
  name,
  query,
  newCount: 0,
  seenAt: seenAt.toISOString(),
});
