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

export function useForgotPassword() {
  return useMutation({ mutationFn: (email: string) => api(accounts.forgotPassword, { email }) });
}

/** Sets a new password by the token of a mailed link, and signs in. */
export function useResetPassword() {
  return useMutation({
    mutationFn: (input: Request<(typeof endpoints)['resetPassword']>) => api(accounts.resetPassword, input),
    onSuccess: startSession,
  });
}

const freshMe = async () => viewerChanged(await api(accounts.me, {}));

export function useVerifyEmail() {
  return useMutation({
    mutationFn: (token: string) => api(accounts.verifyEmail, { token }),
    // Whoever is signed in here need not be whose address it is.
    onSuccess: () => freshMe().catch(() => undefined),
  });
}

export function useSendVerification() {
  return useMutation({ mutationFn: () => api(accounts.sendVerification, {}) });
}

export function useChangeEmail() {
  return useMutation({
    mutationFn: (input: Request<(typeof endpoints)['changeEmail']>) => api(accounts.changeEmail, input),
    onSuccess: () => freshMe().catch(() => undefined),
  });
}

export function useChangePassword() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (input: Request<(typeof endpoints)['changePassword']>) => api(accounts.changePassword, input),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['sessions'] }),
  });
}
