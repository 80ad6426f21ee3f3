import type { takedowns as endpoints, Request } from '@debrief/contract';
import { takedowns } from '@debrief/contract/client';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { api } from '../platform/api.ts';

export const useAskForTakedown = () =>
  useMutation({ mutationFn: (asked: Request<(typeof endpoints)['ask']>) => api(takedowns.ask, asked) });

export const takedown = (token: string) =>
  queryOptions({
    queryKey: ['takedowns', token],
    queryFn: ({ signal }) => api(takedowns.show, { token }, { signal }),
  });
