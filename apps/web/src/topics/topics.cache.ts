import { topics } from '@debrief/contract/client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../platform/api.ts';

const all = ['topics'] as const;

export const topicList = () =>
  queryOptions({
    queryKey: [...all, 'list'],
    queryFn: ({ signal }) => api(topics.list, {}, { signal }),
    select: ({ items }) => items,
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
