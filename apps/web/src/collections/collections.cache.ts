import type { Collection, SavedItem } from '@debrief/contract';
import { collections } from '@debrief/contract/client';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../platform/api.ts';
import { notify } from '../platform/notices.ts';
import { problemWords } from '../ui/problem.tsx';

const all = ['collections'] as const;

/** What can be saved: by its id, and by the key under which its page is kept. */
export type Saveable = { kind: 'question'; id: string; slug: string } | { kind: 'answer'; id: string };

/** One's lists; with something that can be saved each says whether it holds it. */
export const collectionList = (target?: Saveable) =>
  queryOptions({
    queryKey: [...all, 'list', target?.id],
    queryFn: ({ signal }) => api(collections.list, target ? { [target.kind]: target.id } : {}, { signal }),
    select: ({ items }) => items,
  });

/** What is in one list, a page at a time. */
export const collectionItems = (collectionId: string) =>
  infiniteQueryOptions({
    queryKey: [...all, 'items', collectionId],
    queryFn: ({ pageParam, signal }) =>
      api(collections.items, { collectionId, cursor: pageParam ?? undefined }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

const pageOf = (target: Saveable) =>
  target.kind === 'question' ? ['questions', 'one', target.slug] : ['answers', 'one', target.id];

interface Change {
  save: boolean;
  /** In which list; without one the usual one, or, to take it out, all of them. */
  collection?: string;
}

const send = (target: Saveable, { save, collection }: Change): Promise<Collection | null> => {
  const where = collection ? { collection } : {};
  if (target.kind === 'question') {
    const question = { questionId: target.slug, ...where };
    return save ? api(collections.saveQuestion, question) : api(collections.unsaveQuestion, question);
  }
  const answer = { answerId: target.id, ...where };
  return save ? api(collections.saveAnswer, answer) : api(collections.unsaveAnswer, answer);
};

/** Saves something, or takes it out again; shown at once, and taken back where it is refused. */
export function useSaving(target: Saveable) {
  const client = useQueryClient();
  const queryKey = pageOf(target);
  return useMutation({
    mutationFn: (change: Change) => send(target, change),
    onMutate: async ({ save, collection }) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      // Out of one list it may still be in another: the server knows.
      if (save || !collection)
        client.setQueryData(queryKey, (page: { saved: boolean } | undefined) => page && { ...page, saved: save });
      return { before };
    },
    onError: (error, _change, context) => {
      client.setQueryData(queryKey, context?.before);
      notify(problemWords(error));
    },
    onSuccess: () => Promise.all([all, queryKey].map((key) => client.invalidateQueries({ queryKey: key }))),
  });
}

/** Takes one thing out of a list where it stands, and offers it back for a moment. */
export function useRemoveItem(collectionId: string) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: all });
  const failed = (error: unknown) => notify(problemWords(error));
  const takeBack = useMutation({
    mutationFn: ({ question, answer }: SavedItem): Promise<unknown> =>
      question
        ? api(collections.saveQuestion, { questionId: question.id, collection: collectionId })
        : api(collections.saveAnswer, { answerId: answer!.id, collection: collectionId }),
    onSuccess: refresh,
    onError: failed,
  });
  const remove = useMutation({
    mutationFn: ({ id }: SavedItem) => api(collections.remove, { savedItemId: id }),
    onSuccess: (_nothing, item) => {
      if (item.question || item.answer)
        notify('Taken out of the list.', { label: 'Undo', run: () => takeBack.mutate(item) });
      return refresh();
    },
    onError: failed,
  });
  return remove.mutate;
}

export function useMakeCollection() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => api(collections.make, { name }),
    onSuccess: () => client.invalidateQueries({ queryKey: [...all, 'list'] }),
  });
}

export function useRenameCollection(collectionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => api(collections.rename, { collectionId, name }),
    onSuccess: () => client.invalidateQueries({ queryKey: [...all, 'list'] }),
  });
}

/** Takes a list away, and offers it back for a moment. */
export function useDeleteCollection() {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: all });
  const failed = (error: unknown) => notify(problemWords(error));
  const restore = useMutation({
    mutationFn: ({ id }: Collection) => api(collections.restore, { collectionId: id }),
    onSuccess: refresh,
    onError: failed,
  });
  return useMutation({
    mutationFn: ({ id }: Collection) => api(collections.delete, { collectionId: id }),
    onSuccess: (_nothing, list) => {
      notify(`“${list.name}” is gone.`, { label: 'Undo', run: () => restore.mutate(list) });
      return refresh();
    },
    onError: failed,
  });
}
