import { notices } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { appealDecision } from './appeal-decision.ts';
import { listNotices } from './list-notices.ts';
import { readNotice } from './read-notice.ts';

export async function noticesRoutes(app: FastifyInstance): Promise<void> {
  bind(app, notices.list, listNotices);
  bind(app, notices.markRead, readNotice);
  bind(app, notices.appeal, appealDecision);
}
