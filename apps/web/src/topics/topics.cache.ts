import { topics } from '@debrief/contract/client';
import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../platform/api.ts';

const all = ['topics'] as const;

/** The topics the forum keeps. */
export const topicList = () =>
  queryOptions({
    queryKey: [...all, 'list'],
    queryFn: ({ signal }) => api(topics.list, {}, { signal }),
    select: ({ items }) => items,
    staleTime: 10 * 60_000,
  });

/** What imported questions are labelled with besides, most questions first; `q` is a part of it. */
export const labelList = (q?: string, limit = 50) =>
  infiniteQueryOptions({
    queryKey: [...all, 'labels', q, limit],
    queryFn: ({ pageParam, signal }) =>
      api(topics.list, { kind: 'label', q, limit, cursor: pageParam ?? undefined }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 10 * 60_000,
  });

export const topic = (slug: string) =>
  queryOptions({
    queryKey: [...all, 'one', slug],
    queryFn: ({ signal }) => api(topics.show, { slug }, { signal }),
    staleTime: 10 * 60_000,
  });

const noRubric: never[] = [];

/** By what answers on this topic are scored: empty where nothing is, or while it is still on its way. */
export function useRubric(slug: string | undefined) {
  const { data, isLoading } = useQuery({ ...topic(slug ?? ''), enabled: Boolean(slug) });
  return { rubric: data?.rubric ?? noRubric, isComing: isLoading };
}
