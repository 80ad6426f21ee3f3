import { sessions } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { endOneSession, endOtherSessions } from './end-sessions.ts';
import { listSessions } from './list-sessions.ts';
import { refreshSession } from './refresh-session.ts';
import { signOut } from './sign-out.ts';

export async function sessionsRoutes(app: FastifyInstance): Promise<void> {
  bind(app, sessions.refresh, refreshSession);
  bind(app, sessions.signOut, signOut);
  bind(app, sessions.list, listSessions);
  bind(app, sessions.end, endOneSession);
  bind(app, sessions.endOthers, endOtherSessions);
}
