import { accounts } from '@debrief/contract/client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../platform/api.ts';

/** Anyone's public face. */
export const memberProfile = (handle: string) =>
  queryOptions({
    queryKey: ['accounts', 'profile', handle],
    queryFn: ({ signal }) => api(accounts.profile, { handle }, { signal }),
  });
