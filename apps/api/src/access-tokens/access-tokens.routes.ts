import { accessTokens } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { makeAccessToken } from './make-access-token.ts';
import { revokeAccessToken } from './revoke-access-token.ts';

export async function accessTokensRoutes(app: FastifyInstance): Promise<void> {
  bind(app, accessTokens.make, makeAccessToken);
  bind(app, accessTokens.revoke, revokeAccessToken);
}
