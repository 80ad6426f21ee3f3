import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { whenBack } from '../platform/connection.ts';
import { draftOwner, useViewer } from '../platform/session.ts';
import type { DraftContent } from './draft-content.ts';
import { type ConflictChoice, DraftKeeper } from './draft-keeper.ts';
import { draftOnServer, draftsQuery, type RemoteDrafts } from './drafts.cache.ts';

/**
 * A draft that outlives reloads, lost connections and sessions. While a session has run out, the draft stays its member's;
 * what a guest wrote goes over to the member they become.
 */
export function useDraft<C extends DraftContent>(
  key: string,
  empty: C,
  longFields: readonly (keyof C & string)[],
  /** Where it is kept instead of among the drafts. */
  elsewhere?: { remote: () => RemoteDrafts<C>; onlyUnsaved: boolean },
) {
  const client = useQueryClient();
  const viewer = useViewer();
  const known = useRef<string | null>(null);
  known.current = draftOwner(viewer) ?? known.current;
  const owner = known.current;
  const start = useRef({ empty, longFields, onlyUnsaved: elsewhere?.onlyUnsaved });
  const remote = useRef<() => RemoteDrafts<C>>(undefined);
  remote.current = elsewhere?.remote ?? (() => draftOnServer<C>(key));

  const last = useRef<DraftKeeper<C> | null>(null);
  const keeper = useMemo(() => {
    last.current?.leave();
    last.current = new DraftKeeper<C>({ key, owner, ...start.current, remote: owner ? remote.current!() : null });
    return last.current;
  }, [key, owner]);

  const [met, setMet] = useState<DraftKeeper<C> | null>(null);
  useEffect(() => {
    if (!viewer) return;
    const meet = () => setMet(keeper);
    keeper.meetServer().then(meet, meet);
  }, [keeper, viewer]);

  useEffect(() => {
    const flush = () => keeper.flush();
    const flushHidden = () => document.visibilityState === 'hidden' && keeper.flush();
    addEventListener('pagehide', flush);
    const forget = whenBack(flush);
    document.addEventListener('visibilitychange', flushHidden);
    return () => {
      removeEventListener('pagehide', flush);
      forget();
      document.removeEventListener('visibilitychange', flushHidden);
      keeper.flush();
    };
  }, [keeper]);

  const { content, saveState, other } = useSyncExternalStore(keeper.subscribe, keeper.view);
  const [asked, setAsked] = useState(0);
  const onChoose = (choice: ConflictChoice) => {
    setAsked(0);
    keeper.resolve(choice);
  };
  /** Whether two texts wait for a choice; then publishing waits too, and says so. */
  const undecided = () => {
    if (other) setAsked((times) => times + 1);
    return other !== null;
  };
  const discard = async () => {
    await keeper.discard().catch(() => undefined);
    await client.invalidateQueries({ queryKey: draftsQuery().queryKey });
  };
  const write = (change: Partial<C>) => keeper.write(change);
  /** Whether the server was asked for its copy, and gave it or could not. */
  const isMet = met === keeper;
  return {
    isMet,
    content,
    saveState,
    write,
    keeper,
    discard,
    undecided,
    conflict: other && { other, asked, onChoose },
  };
}
