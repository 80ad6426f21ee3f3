import { companies } from '@debrief/contract/client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../platform/api.ts';

const all = ['companies'] as const;

/** Companies whose name or alias matches, most questions first. */
export const companyList = (q?: string, limit = 100) =>
  infiniteQueryOptions({
    queryKey: [...all, 'list', q, limit],
    queryFn: ({ pageParam, signal }) => api(companies.list, { q, limit, cursor: pageParam ?? undefined }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 5 * 60_000,
  });

export const company = (slug: string) =>
  queryOptions({
    queryKey: [...all, 'one', slug],
    queryFn: ({ signal }) => api(companies.show, { slug }, { signal }),
  });
