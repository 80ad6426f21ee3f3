import type { Draft } from '@debrief/contract';
import { drafts } from '@debrief/contract/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../platform/api.ts';
import { notify } from '../platform/notices.ts';
import { draftOwner, useViewer } from '../platform/session.ts';
import { problemWords } from '../ui/problem.tsx';
import { draftsQuery } from './drafts.cache.ts';
import { dropLocalDraft } from './local-drafts.ts';

/** Throws a draft away, here and on the server, and offers it back for a moment. */
export function useThrowAway() {
  const client = useQueryClient();
  const owner = draftOwner(useViewer());
  const refresh = () => client.invalidateQueries({ queryKey: draftsQuery().queryKey });
  const failed = (error: unknown) => notify(problemWords(error));
  const takeBack = useMutation({
    mutationFn: ({ key, content }: Draft) => api(drafts.save, { key, content, version: 0 }),
    onSuccess: refresh,
    onError: failed,
  });
  const throwAway = useMutation({
    mutationFn: ({ key }: Draft) => api(drafts.delete, { key }),
    onSuccess: (_nothing, draft) => {
      dropLocalDraft(owner, draft.key);
      notify('The draft is gone.', { label: 'Undo', run: () => takeBack.mutate(draft) });
      return refresh();
    },
    onError: failed,
  });
  return throwAway.mutate;
}
