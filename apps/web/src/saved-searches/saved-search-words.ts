import type { SearchQuery } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import { urls } from '../app/urls.ts';
import { chosen, kindNames } from '../search/search-words.ts';

const capital = (text: string) => text.replace(/^./u, (first) => first.toUpperCase());

/** What a search is for, in words. */
export const searchWords = (query: SearchQuery): string =>
  [
    query.q && `“${query.q}”`,
    query.kind && kindNames[query.kind],
    ...chosen(query, undefined).map(({ label }) => capital(label)),
  ]
    .filter(Boolean)
    .join(' · ');

/** A name to begin with. */
export const nameOfSearch = (query: SearchQuery) =>
  searchWords(query).replace(/[“”]/g, '').slice(0, limits.savedSearchName.max).trim();

const narrowing = ({ sort: _sort, ...query }: SearchQuery) =>
  JSON.stringify(
    Object.entries(query)
      .filter(([, value]) => value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

/** Are these the same search, whatever its order? */
export const isSameSearch = (one: SearchQuery, other: SearchQuery) => narrowing(one) === narrowing(other);

/** Is there anything to save, or would it be all there is? */
export const isNarrowed = ({ kind: _kind, ...query }: SearchQuery) => narrowing(query) !== '[]';

/** Where it leads: to the list of questions where that can be narrowed so. What is new stands first where something is. */
export function addressOfSearch(query: SearchQuery, newestFirst: boolean): string {
  const { q, kind, is, ...filter } = newestFirst ? { ...query, sort: 'newest' as const } : query;
  return q || kind || is ? urls.search({ q, kind, ...filter, is }) : urls.questions(filter);
}
