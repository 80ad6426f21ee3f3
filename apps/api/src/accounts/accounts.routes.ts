import { accounts } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { editMe } from './edit-me.ts';
import { refreshSession } from './refresh-session.ts';
import { register } from './register.ts';
import { showMe } from './show-me.ts';
import { showProfile } from './show-profile.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

export async function accountsRoutes(app: FastifyInstance): Promise<void> {
  bind(app, accounts.register, register);
  bind(app, accounts.signIn, signIn);
  bind(app, accounts.refresh, refreshSession);
  bind(app, accounts.signOut, signOut);
  bind(app, accounts.me, showMe);
  bind(app, accounts.editMe, editMe);
  bind(app, accounts.profile, showProfile);
}
