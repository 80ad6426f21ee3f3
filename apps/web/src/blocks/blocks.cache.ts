import { blocks } from '@debrief/contract/client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../platform/api.ts';
import { notify } from '../platform/notices.ts';
import { problemWords } from '../ui/problem.tsx';

const all = ['blocks'] as const;

/** Whom one blocks; nobody else can read it. */
export const blockedMembers = () =>
  queryOptions({
    queryKey: [...all, 'list'],
    queryFn: ({ signal }) => api(blocks.list, {}, { signal }),
    select: ({ items }) => items,
  });

/** Blocks a member, or takes that back. */
export function useBlocking(handle: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (on: boolean) => (on ? api(blocks.block, { handle }) : api(blocks.unblock, { handle })),
    // Not waited for: the row that says what was done, and undoes it, goes with what is read anew.
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: all });
    },
    onError: (error) => notify(problemWords(error)),
  });
}
