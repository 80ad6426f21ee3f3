import type { Me, Session } from '@debrief/contract';
import { createClient, ProblemError, sessions } from '@debrief/contract/client';
import { useEffect, useSyncExternalStore } from 'react';
import { watchedFetch, whenBack } from './connection.ts';
import {
  forgetMember,
  memberBefore,
  memberHere,
  onceAcrossTabs,
  rememberMember,
  someoneSignedInHere,
  tellOtherTabs,
} from './session-tabs.ts';
import { lifetimeOf } from './token-lifetime.ts';

interface State {
  /** undefined until it is known, null for a guest. */
  viewer: Me | null | undefined;
  /** True when a session ran out by itself: what is being written asks to sign in again. */
  ranOut: boolean;
}

const withoutToken = createClient({ baseUrl: '/api/v1', fetch: watchedFetch });
const early = 30_000;

let token: { value: string; goodUntil: number } | null = null;
let state: State = { viewer: someoneSignedInHere() ? undefined : null, ranOut: memberBefore() !== null };
let refreshing: Promise<string | null> | null = null;
const listeners = new Set<() => void>();

function become(next: Partial<State>) {
  state = { ...state, ...next };
  for (const tell of listeners) tell();
}

function take(session: Session) {
  token = { value: session.accessToken, goodUntil: performance.now() + lifetimeOf(session) - early };
  become({ viewer: session.member, ranOut: false });
}

const freshToken = () => (token && performance.now() < token.goodUntil ? token.value : null);

/** The access token of now, null for a guest. Rejects when a session may exist but the server cannot be asked. */
export function accessToken(): Promise<string | null> {
  const fresh = freshToken();
  if (fresh || !someoneSignedInHere()) return Promise.resolve(fresh);
  refreshing ??= onceAcrossTabs(refresh).finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function refresh(): Promise<string | null> {
  const fresh = freshToken();
  if (fresh) return fresh;
  try {
    const session = await withoutToken(sessions.refresh, {});
    take(session);
    tellOtherTabs({ kind: 'started', session });
    return session.accessToken;
  } catch (problem) {
    if (!(problem instanceof ProblemError && problem.status === 401)) {
      if (state.viewer === undefined) become({ viewer: null });
      throw problem;
    }
    token = null;
    forgetMember({ ranOut: true });
    become({ viewer: null, ranOut: true });
    return null;
  }
}

/** Signs in here and in the other tabs, with what sign-in or sign-up answered. */
export function startSession(session: Session) {
  rememberMember(session.member.id);
  take(session);
  tellOtherTabs({ kind: 'started', session });
}

/** Signs out here and in the other tabs, even when the server cannot be reached. */
export async function endSession() {
  token = null;
  forgetMember();
  become({ viewer: null, ranOut: false });
  tellOtherTabs({ kind: 'ended' });
  await withoutToken(sessions.signOut, {});
}

/** Puts a changed record of the viewer in place. */
export const viewerChanged = (viewer: Me) => become({ viewer });

tellOtherTabs.listen((message) => {
  if (message.kind === 'started') take(message.session);
  else {
    token = null;
    become({ viewer: null, ranOut: false });
  }
});

whenBack(() => {
  if (!state.viewer && someoneSignedInHere()) accessToken().catch(() => undefined);
});

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};

/** Who is signed in: undefined while unknown, null for a guest. */
export function useViewer(): Me | null | undefined {
  const { viewer } = useSyncExternalStore(subscribe, () => state);
  useEffect(() => {
    if (viewer === undefined) accessToken().catch(() => undefined);
  }, [viewer]);
  return viewer;
}

export const useSessionRanOut = () => useSyncExternalStore(subscribe, () => state).ranOut;

/** Whose drafts are open: the member's, also while the server cannot say so, and after their session ran out here. */
export const draftOwner = (viewer: Me | null | undefined) => viewer?.id ?? memberHere() ?? memberBefore();
