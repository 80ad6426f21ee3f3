import type { authenticators as endpoints, Request } from '@debrief/contract';
import { authenticators } from '@debrief/contract/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../platform/api.ts';
import { startSession } from '../platform/session.ts';
import { securityKey } from '../security/security.cache.ts';

/** The second step of signing in. */
export function useSecondStep() {
  return useMutation({
    mutationFn: (input: Request<(typeof endpoints)['signIn']>) => api(authenticators.signIn, input),
    onSuccess: startSession,
  });
}

export function useBeginAuthenticator() {
  return useMutation({ mutationFn: (password: string) => api(authenticators.begin, { password }) });
}

export function useConfirmAuthenticator() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => api(authenticators.confirm, { code }),
    onSuccess: () => cache.invalidateQueries({ queryKey: securityKey }),
  });
}

export function useRenewCodes() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (password: string) => api(authenticators.renewCodes, { password }),
    onSuccess: () => cache.invalidateQueries({ queryKey: securityKey }),
  });
}

export function useRemoveAuthenticator() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (password: string) => api(authenticators.remove, { password }),
    onSuccess: () => cache.invalidateQueries({ queryKey: securityKey }),
  });
}
