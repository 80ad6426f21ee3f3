import type { MailWishes } from '@debrief/contract';
import { digests } from '@debrief/contract/client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../platform/api.ts';
import { notify } from '../platform/notices.ts';
import { problemWords } from '../ui/problem.tsx';

/** What of the inbox one wants mailed. */
export const mailWishes = () =>
  queryOptions({ queryKey: ['digests', 'wishes'], queryFn: ({ signal }) => api(digests.show, {}, { signal }) });

/** Shown as chosen at once, and taken back where it did not reach the server. */
export function useChooseWishes() {
  const cache = useQueryClient();
  const { queryKey } = mailWishes();
  return useMutation({
    mutationFn: (wishes: MailWishes) => api(digests.choose, wishes),
    onMutate: async (wishes) => {
      await cache.cancelQueries({ queryKey });
      const before = cache.getQueryData(queryKey);
      cache.setQueryData(queryKey, wishes);
      return { before };
    },
    onSuccess: () => notify('Saved'),
    onError: (error, _wishes, context) => {
      cache.setQueryData(queryKey, context?.before);
      notify(problemWords(error));
    },
  });
}

/** Ends all mails about news, by the token that stands in each of them. */
export const useUnsubscribe = () => useMutation({ mutationFn: (token: string) => api(digests.unsubscribe, { token }) });
