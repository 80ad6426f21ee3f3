import type { accessTokens as endpoints, Request } from '@debrief/contract';
import { accessTokens } from '@debrief/contract/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../platform/api.ts';
import { securityKey } from '../security/security.cache.ts';

export function useMakeAccessToken() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (input: Request<(typeof endpoints)['make']>) => api(accessTokens.make, input),
    onSuccess: () => cache.invalidateQueries({ queryKey: securityKey }),
  });
}

export function useRevokeAccessToken(accessTokenId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => api(accessTokens.revoke, { accessTokenId }),
    onSuccess: () => cache.invalidateQueries({ queryKey: securityKey }),
  });
}
