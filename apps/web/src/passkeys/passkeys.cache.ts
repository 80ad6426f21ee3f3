import type { passkeys as endpoints, Request } from '@debrief/contract';
import { passkeys } from '@debrief/contract/client';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../platform/api.ts';
import { startSession } from '../platform/session.ts';
import { securityKey } from '../security/security.cache.ts';
import { askDevice } from './ask-device.ts';

/** Asks the device for a passkey, and signs in with it. */
export function usePasskeySignIn() {
  return useMutation({
    mutationFn: async () => {
      const { options } = await api(passkeys.ask, {});
      const credential = await askDevice(({ startAuthentication }) =>
        startAuthentication({ optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON }),
      );
      return api(passkeys.signIn, { credential } as Request<(typeof endpoints)['signIn']>);
    },
    onSuccess: startSession,
  });
}

/** Has the device make a passkey, and keeps it. */
export function useAddPasskey() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (password: string) => {
      const { options } = await api(passkeys.begin, { password });
      const credential = await askDevice(({ startRegistration }) =>
        startRegistration({ optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON }),
      );
      return api(passkeys.add, { credential } as Request<(typeof endpoints)['add']>);
    },
    onSuccess: () => cache.invalidateQueries({ queryKey: securityKey }),
  });
}

export function useRenamePasskey(passkeyId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => api(passkeys.rename, { passkeyId, name }),
    onSuccess: () => cache.invalidateQueries({ queryKey: securityKey }),
  });
}

export function useRemovePasskey(passkeyId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => api(passkeys.remove, { passkeyId }),
    onSuccess: () => cache.invalidateQueries({ queryKey: securityKey }),
  });
}
