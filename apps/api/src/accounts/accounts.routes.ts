import { accounts } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { changeEmail } from './change-email.ts';
import { changePassword } from './change-password.ts';
import { editMe } from './edit-me.ts';
import { forgotPassword } from './forgot-password.ts';
import { register } from './register.ts';
import { resetPassword } from './reset-password.ts';
import { sendVerification } from './send-verification.ts';
import { showMe } from './show-me.ts';
import { showProfile } from './show-profile.ts';
import { signIn } from './sign-in.ts';
import { verifyEmail } from './verify-email.ts';

export async function accountsRoutes(app: FastifyInstance): Promise<void> {
  bind(app, accounts.register, register);
  bind(app, accounts.signIn, signIn);
  bind(app, accounts.me, showMe);
  bind(app, accounts.editMe, editMe);
  bind(app, accounts.verifyEmail, verifyEmail);
  bind(app, accounts.sendVerification, sendVerification);
  bind(app, accounts.changeEmail, changeEmail);
  bind(app, accounts.forgotPassword, forgotPassword);
  bind(app, accounts.resetPassword, resetPassword);
  bind(app, accounts.changePassword, changePassword);
  bind(app, accounts.profile, showProfile);
}
