import { randomUUID } from 'node:crypto';
import type { Input, SavedSearch, SearchQuery, savedSearches } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import type { MemberCtx } from '../platform/context.ts';
import { invalid, notFound } from '../platform/errors.ts';
import { plainKey } from '../platform/slug.ts';
import { findSavedSearch, lockSavedSearches, type SavedSearchRow } from './saved-searches.queries.ts';
import { viewSavedSearch } from './saved-searches.view.ts';
import { insertSavedSearch } from './saved-searches.writes.ts';
import { understandSearch } from './understand-search.ts';

const taken = () => invalid({ name: 'You have a saved search of that name. Choose another one.' });

/** Refuses a name that another of these has. */
export function checkSearchName(mine: SavedSearchRow[], name: string, except?: string): void {
  const key = plainKey(name);
  if (mine.some((row) => row.id !== except && !row.deletedAt && row.key === key)) throw taken();
}

/** Refuses one more than there may be. */
export function checkSearchRoom(mine: SavedSearchRow[]): void {
  if (mine.filter(({ deletedAt }) => !deletedAt).length >= limits.savedSearches.max)
    throw invalid({
      name: `You have ${limits.savedSearches.max} saved searches, as many as there may be. Delete one first.`,
    });
}

/** Saves a search; nothing in it is new yet. */
export async function saveSearch(
  ctx: MemberCtx,
  { name, query }: Input<typeof savedSearches.save>,
): Promise<SavedSearch> {
  const { db, viewer, now } = ctx;
  checkNarrowed(query);
  const mine = await lockSavedSearches(db, viewer);
  checkSearchRoom(mine);
  checkSearchName(mine, name);
  const asked = canonical(query);
  const same = mine.find((row) => !row.deletedAt && canonical(row.query) === asked);
  if (same) throw invalid({ query: `You saved this search already, as “${same.name}”.` });
  const meaning = await understandSearch(ctx, query);
  const id = randomUUID();
  if (!(await insertSavedSearch(db, { id, memberId: viewer.id, name, query, meaning }, now()))) throw taken();
  return showSavedSearch(ctx, id);
}

/** One of one's saved searches. */
export async function showSavedSearch({ db, viewer }: MemberCtx, id: string): Promise<SavedSearch> {
  const row = await findSavedSearch(db, viewer, id);
  if (!row || row.deletedAt) throw notFound('saved search');
  return viewSavedSearch(row);
}

function checkNarrowed({ sort: _sort, kind: _kind, ...narrowing }: SearchQuery): void {
  if (!Object.values(narrowing).some((value) => value !== undefined))
    throw invalid({ query: 'Search for something first, or narrow the list: all of it need not be saved.' });
}

/** Two searches are alike whatever their order. */
const canonical = ({ sort: _sort, ...query }: SearchQuery) =>
  JSON.stringify(Object.entries(query).toSorted(([a], [b]) => (a < b ? -1 : 1)));
