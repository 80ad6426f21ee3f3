import type { Replay, ReplayContent } from '@debrief/contract';
import { ProblemError, replays } from '@debrief/contract/client';
import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { RemoteDraft } from '../drafts/draft-content.ts';
import type { RemoteDrafts } from '../drafts/drafts.cache.ts';
import { api, isNotFound } from '../platform/api.ts';
import { notify } from '../platform/notices.ts';
import { problemWords } from '../ui/problem.tsx';

const queryKey = ['replays'] as const;

/** One's replays, the latest interview first. */
export const replayList = () =>
  queryOptions({
    queryKey,
    queryFn: ({ signal }) => api(replays.list, {}, { signal }),
    select: ({ items }) => items,
  });

export const refreshReplays = (client: QueryClient) => client.invalidateQueries({ queryKey });

/** Where a replay is kept besides this device. `told` hears why the server does not take or give it; null once it does. */
export function replayOnServer(
  replayId: string,
  told: (problem: ProblemError | null) => void,
): RemoteDrafts<ReplayContent> {
  const save = (content: ReplayContent, version: number) => api(replays.save, { replayId, content, version });
  const hearing = async <T>(asked: Promise<T>): Promise<T> => {
    try {
      const answer = await asked;
      told(null);
      return answer;
    } catch (error) {
      if (error instanceof ProblemError && (error.status < 500 || error.problem.code === 'replay.locked')) told(error);
      throw error;
    }
  };
  return {
    // Out of the list: most are opened before they are there, and asking for one that is not counts as an error in the browser.
    load: () =>
      hearing(
        api(replays.list, {}).then(({ items }) =>
          items.some(({ id }) => id === replayId) ? api(replays.show, { replayId }) : null,
        ),
      ),
    save: (content, version) =>
      hearing<{ saved: RemoteDraft<ReplayContent> } | { other: RemoteDraft<ReplayContent> }>(
        save(content, version)
          // Deleted elsewhere while words were typed here: these are kept.
          .catch((error) => (isNotFound(error) && version > 0 ? save(content, 0) : Promise.reject(error)))
          .then(
            (saved) => ({ saved }),
            (error) => {
              const other = error instanceof ProblemError && (error.problem.replay as Replay | undefined);
              if (other) return { other };
              throw error;
            },
          ),
      ),
    drop: () => api(replays.delete, { replayId }),
  };
}

interface Going {
  id: string;
  content: ReplayContent;
  /** What keeps its words on this device and on their way to the server. */
  keeper: { stop(): Promise<void>; forgetHere(): void };
}

/** Deletes a replay, and offers its words back for a moment: they are on this page alone by then. */
export function useDeleteReplay() {
  const client = useQueryClient();
  const failed = (error: unknown) => notify(problemWords(error));
  const done = () => refreshReplays(client);
  const takeBack = useMutation({
    mutationFn: ({ id, content }: Going) => api(replays.save, { replayId: id, content, version: 0 }),
    onSuccess: done,
    onError: failed,
  });
  return useMutation({
    mutationFn: async ({ id, keeper }: Going) => {
      await keeper.stop();
      await api(replays.delete, { replayId: id });
      // Here, and not by whoever asked, who may have left the page: what this device keeps would be sent again.
      keeper.forgetHere();
    },
    onSuccess: (_nothing, gone) => {
      notify('The replay is gone.', { label: 'Undo', run: () => takeBack.mutate(gone) });
      return done();
    },
    onError: failed,
  });
}
