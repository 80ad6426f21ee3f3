import type { SavedSearch, SearchQuery } from '@debrief/contract';
import { savedSearches } from '@debrief/contract/client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../platform/api.ts';
import { notify } from '../platform/notices.ts';
import { problemWords } from '../ui/problem.tsx';

const queryKey = ['saved-searches'] as const;

/** One's saved searches, each with how much is new in it. */
export const savedSearchList = () =>
  queryOptions({
    queryKey,
    queryFn: ({ signal }) => api(savedSearches.list, {}, { signal }),
    select: ({ items }) => items,
  });

function useChange<Given, Made>(mutationFn: (given: Given) => Promise<Made>, done?: (given: Given) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (_made, given) => {
      done?.(given);
      return client.invalidateQueries({ queryKey });
    },
  });
}
const failed = { onError: (error: unknown) => notify(problemWords(error)) };

export const useSaveSearch = (query: SearchQuery) =>
  useChange((name: string) => api(savedSearches.save, { name, query }));

export const useRenameSearch = (savedSearchId: string) =>
  useChange((name: string) => api(savedSearches.rename, { savedSearchId, name }));

/** What is there by now is not new any more; that it could not be noted is nobody's concern. */
export const useLookAtSearch = () =>
  useChange(({ id }: SavedSearch) => api(savedSearches.look, { savedSearchId: id })).mutate;

/** Takes a saved search away, and offers it back for a moment. */
export function useDeleteSearch() {
  const restore = useChange(({ id }: SavedSearch) => api(savedSearches.restore, { savedSearchId: id }));
  const remove = useChange(
    ({ id }: SavedSearch) => api(savedSearches.delete, { savedSearchId: id }),
    (search) => notify(`“${search.name}” is gone.`, { label: 'Undo', run: () => restore.mutate(search, failed) }),
  );
  return (search: SavedSearch) => remove.mutate(search, failed);
}
