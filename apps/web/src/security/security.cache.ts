import { security } from '@debrief/contract/client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../platform/api.ts';

export const securityKey = ['security'] as const;

/** By what one signs in. */
export const ownSecurity = () =>
  queryOptions({ queryKey: securityKey, queryFn: ({ signal }) => api(security.show, {}, { signal }) });
