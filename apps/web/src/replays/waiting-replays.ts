import type { ReplayContent } from '@debrief/contract';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { DraftKeeper } from '../drafts/draft-keeper.ts';
import { localDraftKeys, readLocalDraft } from '../drafts/local-drafts.ts';
import { whenBack } from '../platform/connection.ts';
import { emptyReplay, longReplayFields, replayKey } from './replay-draft.ts';
import { refreshReplays, replayOnServer } from './replays.cache.ts';

export interface WaitingReplay {
  id: string;
  content: ReplayContent;
}

/** What this device alone has of the member's replays: written without a network, or where the page was left at once. */
function waitingReplays(owner: string): WaitingReplay[] {
  const start = replayKey('');
  return localDraftKeys(owner, start).flatMap((key) => {
    const draft = readLocalDraft<ReplayContent>(owner, key);
    return draft?.dirty ? [{ id: key.slice(start.length), content: { ...emptyReplay, ...draft.content } }] : [];
  });
}

/** Sends one to the server. Where another device wrote it too it stays here: its page asks what it should be. */
function send(owner: string, id: string, client: QueryClient): Promise<void> {
  return new Promise((resolve) => {
    const keeper = new DraftKeeper<ReplayContent>({
      key: replayKey(id),
      owner,
      empty: emptyReplay,
      longFields: longReplayFields,
      remote: replayOnServer(id, () => {}),
      onlyUnsaved: true,
    });
    const end = () => {
      forget();
      void keeper.stop();
      resolve();
    };
    const forget = keeper.subscribe(() => {
      const { saveState, other } = keeper.view();
      if (saveState === 'saved') void refreshReplays(client).then(end);
      else if (other) end();
    });
    keeper.meetServer().catch(end);
  });
}

/** What waits on this device, sent while one looks, and again each time there is a connection. */
export function useWaitingReplays(owner: string): WaitingReplay[] {
  const client = useQueryClient();
  const [waiting, setWaiting] = useState(() => waitingReplays(owner));
  useEffect(() => {
    let isHere = true;
    const sendAll = async () => {
      for (const { id } of waitingReplays(owner)) await send(owner, id, client);
      if (isHere) setWaiting(waitingReplays(owner));
    };
    void sendAll();
    const forget = whenBack(() => void sendAll());
    return () => {
      isHere = false;
      forget();
    };
  }, [client, owner]);
  return waiting;
}
