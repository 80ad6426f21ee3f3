import type {
  Duplicate,
  duplicateStates,
  imports as endpoints,
  Import,
  importNoteKinds,
  Page,
  Request,
} from '@debrief/contract';
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

export const importDuplicates = (importId: string, state: (typeof duplicateStates)[number]) =>
  infiniteQueryOptions({
    queryKey: [...all, 'duplicates', importId, state],
    queryFn: ({ pageParam, signal }) =>
      api(imports.duplicates, { importId, state, limit: 20, cursor: pageParam ?? undefined }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export type Decision = NonNullable<Duplicate['decision']>;

/** Decides on one pair. Of thousands that wait only this one is taken out; none is asked for again. */
export function useDecideDuplicate(importId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, decision }: { id: string; decision: Decision }) =>
      api(imports.decide, { duplicateId: id, decision }),
    onSuccess: (decided) => {
      client.setQueryData(importDuplicates(importId, 'undecided').queryKey, (data) =>
        data ? { ...data, pages: without(data.pages, decided.id) } : undefined,
      );
      void client.invalidateQueries({ queryKey: importDuplicates(importId, 'decided').queryKey });
      void client.invalidateQueries({ queryKey: oneImport(importId).queryKey });
      if (decided.decision === 'merged') void client.invalidateQueries({ queryKey: ['questions'] });
    },
  });
}

const without = (pages: Page<Duplicate>[], id: string) =>
  pages.map((page) => ({ ...page, items: page.items.filter((pair) => pair.id !== id) }));

/**
 * Decides on all pairs that wait, one after the other, until none is left or `isStopped`; `progress` hears of each. What was decided stays so, whatever
 * happens on the way.
 */
export async function decideAll(
  importId: string,
  decision: Decision,
  { progress, isStopped }: { progress: () => void; isStopped: () => boolean },
): Promise<void> {
  for (;;) {
    const { items } = await api(imports.duplicates, { importId, limit: 20 });
    if (!items.length) return;
    for (const { id } of items) {
      if (isStopped()) return;
      await api(imports.decide, { duplicateId: id, decision });
      progress();
    }
  }
}
