import type { accounts as endpoints, Request } from '@debrief/contract';
import { accounts } from '@debrief/contract/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../platform/api.ts';
import { endSession, startSession, viewerChanged } from '../platform/session.ts';

export function useSignIn() {
  return useMutation({
    mutationFn: (input: Request<(typeof endpoints)['signIn']>) => api(accounts.signIn, input),
    onSuccess: startSession,
  });
}

export function useSignUp() {
  return useMutation({
    mutationFn: (input: Request<(typeof endpoints)['register']>) => api(accounts.register, input),
    onSuccess: startSession,
  });
}

export function useSignOut() {
  const cache = useQueryClient();
  return useMutation({ mutationFn: endSession, onSettled: () => cache.clear() });
}

export function useEditMe() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (input: Request<(typeof endpoints)['editMe']>) => api(accounts.editMe, input),
    onSuccess: (me) => {
      viewerChanged(me);
      void cache.invalidateQueries({ queryKey: ['accounts'] });
    },
  });
}
