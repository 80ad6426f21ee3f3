import { sessions } from '@debrief/contract/client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../platform/api.ts';
import { notify } from '../platform/notices.ts';
import { problemWords } from '../ui/problem.tsx';

const all = ['sessions'] as const;

/** Where one is signed in. */
export const sessionList = () =>
  queryOptions({ queryKey: [...all, 'list'], queryFn: ({ signal }) => api(sessions.list, {}, { signal }) });

/** Signs one device out; without one, all but this. */
export function useEndSessions() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (sessionId?: string) => (sessionId ? api(sessions.end, { sessionId }) : api(sessions.endOthers, {})),
    onSuccess: (_, sessionId) => notify(sessionId ? 'Signed out there' : 'Signed out everywhere else'),
    onError: (error) => notify(problemWords(error)),
    onSettled: () => cache.invalidateQueries({ queryKey: all }),
  });
}
