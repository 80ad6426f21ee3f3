import type { ownData as endpoints, Request } from '@debrief/contract';
import { ownData } from '@debrief/contract/client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../platform/api.ts';
import { download } from '../platform/download.ts';
import { forgetDevice } from '../platform/forget-device.ts';
import { inBase64 } from '../platform/in-base64.ts';
import { endSession } from '../platform/session.ts';

const files = ['own-data', 'files'] as const;

/** The files with all one has; looked at again while one is being made. */
export const ownFiles = () =>
  queryOptions({
    queryKey: files,
    queryFn: ({ signal }) => api(ownData.listFiles, {}, { signal }),
    refetchInterval: ({ state }) => (state.data?.items.some((file) => file.state === 'waiting') ? 1_500 : false),
  });

export function useAskForFile() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => api(ownData.askForFile, {}),
    onSuccess: () => cache.invalidateQueries({ queryKey: files }),
  });
}

export function useDownload() {
  return useMutation({ mutationFn: (fileId: string) => download(`/me/files/${fileId}/zip`, 'debrief.zip') });
}

/** Takes over a file from another Debrief. */
export function useBringIn() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (file: File) => api(ownData.bringIn, { bytes: await inBase64(file) }),
    onSuccess: () => cache.invalidateQueries(),
  });
}

/** Deletes the account; what this device kept of it goes too. `onDeleted` comes before the page learns that nobody is signed in. */
export function useDeleteAccount(onDeleted: () => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (input: Request<(typeof endpoints)['deleteAccount']>) => api(ownData.deleteAccount, input),
    onSuccess: async () => {
      onDeleted();
      // The session is gone already; what the page knows of it is not.
      await endSession().catch(() => undefined);
      forgetDevice();
      cache.clear();
    },
  });
}
