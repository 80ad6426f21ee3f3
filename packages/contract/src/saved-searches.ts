import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Done, Id, named, Slug, Time } from './fields.ts';
import { levels, limits, questionSorts, rounds, searchIs, searchKinds, tracks } from './limits.ts';
import { pageOf } from './page.ts';

/** What narrows a search, and its order: the query of `search.find` without its paging. */
export const SearchQuery = z.strictObject({
  q: z.string().trim().min(1).max(limits.search.max).optional(),
  kind: z.enum(searchKinds).optional(),
  company: Slug.optional(),
  topic: Slug.optional(),
  track: z.enum(tracks).optional(),
  level: z.enum(levels).optional(),
  round: z.enum(rounds).optional(),
  has: z.enum(['answers']).optional(),
  is: z.enum(searchIs).optional(),
  sort: z.enum(questionSorts).optional(),
});
export type SearchQuery = z.infer<typeof SearchQuery>;

/** A search that a member keeps; nobody else sees it. */
export const SavedSearch = z.object({
  id: Id,
  name: z.string(),
  query: SearchQuery,
  /**
   * Questions of others that fit all of it and came since it was last looked at, at most 100; answers where it is for answers.
   * None where it is for companies, topics or members, or among one's own.
   */
  newCount: z.number().int(),
  seenAt: Time,
});
export type SavedSearch = z.infer<typeof SavedSearch>;

const aSearch = z.strictObject({ savedSearchId: Id });
const Name = named(limits.savedSearchName);

export const savedSearches = {
  list: endpoint({
    method: 'GET',
    path: '/saved-searches',
    access: 'member',
    summary: 'Your saved searches, saved last first, each with how much is new in it; one page.',
    response: pageOf(SavedSearch),
  }),
  save: endpoint({
    method: 'POST',
    path: '/saved-searches',
    access: 'member',
    status: 201,
    summary: `Saves a search: something must narrow it, no two are alike or of one name, at most ${limits.savedSearches.max}.`,
    body: z.strictObject({ name: Name, query: SearchQuery }),
    response: SavedSearch,
  }),
  rename: endpoint({
    method: 'PATCH',
    path: '/saved-searches/:savedSearchId',
    access: 'member',
    summary: 'Gives your saved search another name.',
    params: aSearch,
    body: z.strictObject({ name: Name }),
    response: SavedSearch,
  }),
  look: endpoint({
    method: 'PUT',
    path: '/saved-searches/:savedSearchId/seen',
    access: 'member',
    status: 204,
    summary: 'You look at it: what is there by now is not new any more.',
    params: aSearch,
    response: Done,
  }),
  delete: endpoint({
    method: 'DELETE',
    path: '/saved-searches/:savedSearchId',
    access: 'member',
    status: 204,
    summary: 'Takes your saved search away; for a day it can be restored.',
    params: aSearch,
    response: Done,
  }),
  restore: endpoint({
    method: 'PUT',
    path: '/saved-searches/:savedSearchId/restored',
    access: 'member',
    summary: 'Brings a saved search back that was taken away.',
    params: aSearch,
    response: SavedSearch,
  }),
} as const;
