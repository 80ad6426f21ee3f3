import { figures } from '@debrief/contract/client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../platform/api.ts';

/** How the community does, over 28 days. */
export const communityFigures = () =>
  queryOptions({
    queryKey: ['figures'],
    queryFn: ({ signal }) => api(figures.show, {}, { signal }),
    staleTime: 10 * 60_000,
  });
