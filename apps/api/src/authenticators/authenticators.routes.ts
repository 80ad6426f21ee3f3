import { authenticators } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { removeAuthenticator } from './remove-authenticator.ts';
import { beginAuthenticator, confirmAuthenticator, renewRecoveryCodes } from './set-up-authenticator.ts';
import { takeSecondStep } from './take-second-step.ts';

export async function authenticatorsRoutes(app: FastifyInstance): Promise<void> {
  bind(app, authenticators.signIn, takeSecondStep);
  bind(app, authenticators.begin, beginAuthenticator);
  bind(app, authenticators.confirm, confirmAuthenticator);
  bind(app, authenticators.renewCodes, renewRecoveryCodes);
  bind(app, authenticators.remove, removeAuthenticator);
}
