import type { identities as endpoints, Request } from '@debrief/contract';
import { identities } from '@debrief/contract/client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../platform/api.ts';
import { startSession } from '../platform/session.ts';
import { securityKey } from '../security/security.cache.ts';
import { leave } from './left-for.ts';

/** By which account elsewhere one can sign in: told once, the settings do not change meanwhile. */
export const offeredElsewhere = () =>
  queryOptions({
    queryKey: ['identities', 'offered'],
    queryFn: ({ signal }) => api(identities.offered, {}, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Goes to sign in there; comes back to `next`. */
export function useLeaveToSignIn(next?: string) {
  return useMutation({
    mutationFn: () => api(identities.leave, {}),
    onSuccess: ({ url, ticket }) => leave(url, { ticket, next }),
  });
}

/** Goes there to connect one's account. */
export function useLeaveToConnect() {
  return useMutation({
    mutationFn: (password: string) => api(identities.beginConnecting, { password }),
    onSuccess: ({ url, ticket }) => leave(url, { ticket }),
  });
}

export function useSignInElsewhere() {
  return useMutation({
    mutationFn: (back: Request<(typeof endpoints)['signIn']>) => api(identities.signIn, back),
    onSuccess: startSession,
  });
}

export function useConnectElsewhere() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (back: Request<(typeof endpoints)['connect']>) => api(identities.connect, back),
    onSuccess: () => cache.invalidateQueries({ queryKey: securityKey }),
  });
}

export function useDisconnectElsewhere() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => api(identities.disconnect, {}),
    onSuccess: () => cache.invalidateQueries({ queryKey: securityKey }),
  });
}
