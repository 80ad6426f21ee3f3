import { security } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { showSecurity } from './show-security.ts';

export async function securityRoutes(app: FastifyInstance): Promise<void> {
  bind(app, security.show, showSecurity);
}
