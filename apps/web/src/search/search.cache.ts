import { search } from '@debrief/contract/client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { SearchFilter } from '../app/urls.ts';
import { api } from '../platform/api.ts';

const all = ['search'] as const;

/** What a search finds, a page at a time; the first also brings what it can be narrowed by, with counts. */
export const searchResults = (filter: SearchFilter) =>
  infiniteQueryOptions({
    queryKey: [...all, 'results', filter],
    queryFn: ({ pageParam, signal }) =>
      api(search.find, pageParam ? { ...filter, cursor: pageParam, facets: 'none' } : filter, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** The first of what words find, while they are typed: nothing is counted. What is no longer asked for is given up. */
export const instantResults = (q: string) =>
  queryOptions({
    queryKey: [...all, 'instant', q],
    queryFn: ({ signal }) => api(search.find, { q, limit: 8, facets: 'none' }, { signal }),
    enabled: q !== '',
  });
