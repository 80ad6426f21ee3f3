import type { comments as endpoints, Request } from '@debrief/contract';
import { comments, inbox } from '@debrief/contract/client';
import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../platform/api.ts';
import { queryClient } from '../platform/query-client.ts';

const all = ['inbox'] as const;

/** One's news, a page at a time; every page says how many are unread. */
export const inboxList = () =>
  infiniteQueryOptions({
    queryKey: all,
    queryFn: ({ pageParam, signal }) => api(inbox.list, { cursor: pageParam ?? undefined }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** There may be more than we have. */
export const inboxIsStale = () => queryClient.invalidateQueries({ queryKey: all });

/** Says whether the version that used one's note fixed it. */
export function useJudgeNews() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (said: Request<(typeof endpoints)['judge']>) => api(comments.judge, said),
    onSuccess: () => Promise.all([all, ['answers']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

/** Marks news as read, here and on every other device. */
export function useReadInbox() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (upTo: string) => api(inbox.read, { upTo }),
    onSuccess: () => client.invalidateQueries({ queryKey: all }),
  });
}
