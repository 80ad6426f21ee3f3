import type { imports as endpoints, Import, importNoteKinds, Request } from '@debrief/contract';
import { imports } from '@debrief/contract/client';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../platform/api.ts';

const all = ['imports'] as const;
const often = 1_000;

/** A worker has it, and it moves on by itself. */
export const isUnderWay = ({ state }: Pick<Import, 'state'>) => state === 'checking' || state === 'importing';

export const importList = () =>
  infiniteQueryOptions({
    queryKey: [...all, 'list'],
    queryFn: ({ pageParam, signal }) => api(imports.list, { cursor: pageParam ?? undefined }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** One import, asked for every second while it is under way. */
export const oneImport = (importId: string) =>
  queryOptions({
    queryKey: [...all, 'one', importId],
    queryFn: ({ signal }) => api(imports.show, { importId }, { signal }),
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) ? often : false),
  });

export const importNotes = (importId: string, kind: (typeof importNoteKinds)[number]) =>
  infiniteQueryOptions({
    queryKey: [...all, 'notes', importId, kind],
    queryFn: ({ pageParam, signal }) =>
      api(imports.notes, { importId, kind, limit: 50, cursor: pageParam ?? undefined }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export function useMoveImport(importId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (state: Request<(typeof endpoints)['move']>['state']) => api(imports.move, { importId, state }),
    onSuccess: (moved) => client.setQueryData(oneImport(importId).queryKey, moved),
    onSettled: () => client.invalidateQueries({ queryKey: all }),
  });
}
