import type { ReplayContent } from '@debrief/contract';
import type { ProblemError } from '@debrief/contract/client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useDraft } from '../drafts/use-draft.ts';
import { emptyReplay, longReplayFields, replayKey } from './replay-draft.ts';
import { refreshReplays, replayOnServer } from './replays.cache.ts';

/** A replay being written: saved as one types, and on this device only until the server has it. */
export function useReplay(id: string) {
  const client = useQueryClient();
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const draft = useDraft<ReplayContent>(replayKey(id), emptyReplay, longReplayFields, {
    remote: () => replayOnServer(id, setProblem),
    onlyUnsaved: true,
  });
  const { saveState } = draft;
  useEffect(() => {
    if (saveState === 'saved') void refreshReplays(client);
  }, [client, saveState]);
  return { ...draft, problem };
}
