import { notices } from '@debrief/contract/client';
import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { inboxIsStale } from '../inbox/inbox.cache.ts';
import { api } from '../platform/api.ts';
import { notify } from '../platform/notices.ts';

const all = ['notices'] as const;

export const noticeList = () =>
  infiniteQueryOptions({
    queryKey: all,
    queryFn: ({ pageParam, signal }) => api(notices.list, { cursor: pageParam ?? undefined }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** Notes that one was read; what stands on the page stays as it is until it is opened again. */
export const useReadNotice = () =>
  useMutation({
    mutationFn: (noticeId: string) => api(notices.markRead, { noticeId }),
    onSuccess: () => inboxIsStale(),
  });

export function useAppeal(noticeId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (words: string) => api(notices.appeal, { noticeId, words }),
    onSuccess: () => {
      notify('Sent. Another moderator looks at it where there is one; the answer comes here.');
      return client.invalidateQueries({ queryKey: all });
    },
  });
}
