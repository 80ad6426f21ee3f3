import type { companies as endpoints, Request } from '@debrief/contract';
import { companies } from '@debrief/contract/client';
import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
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

/** What the questions of a company are narrowed to. */
export type NarrowedTo = Pick<Request<(typeof endpoints)['show']>, 'topic' | 'round'>;

/** A company, and a page after the other of its questions, narrowed. */
export const companyWithQuestions = (slug: string, narrowed: NarrowedTo = {}) =>
  infiniteQueryOptions({
    queryKey: [...all, 'one', slug, narrowed],
    queryFn: ({ pageParam, signal }) =>
      api(companies.show, { slug, include: 'questions', ...narrowed, cursor: pageParam ?? undefined }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ questions }) => questions?.nextCursor ?? null,
  });

/** Merges a company into another; what lists and searches hold of both is asked for anew. */
export function useMergeCompany(slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (into: string) => api(companies.merge, { slug, into }),
    onSuccess: () => client.invalidateQueries(),
  });
}
