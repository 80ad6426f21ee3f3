import type { AccessToken } from '@debrief/contract';
import type { AccessTokenRow } from './access-tokens.queries.ts';

export const viewAccessToken = ({
  id,
  name,
  scopes,
  createdAt,
  expiresAt,
  lastUsedOn,
}: AccessTokenRow): AccessToken => ({
  id,
  name,
  scopes,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  lastUsedOn: lastUsedOn && `${lastUsedOn}T00:00:00.000Z`,
});
