import { identities } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { connectElsewhere, disconnectElsewhere, leaveToConnect } from './connect-elsewhere.ts';
import { leaveToSignIn, offerElsewhere, signInElsewhere } from './sign-in-elsewhere.ts';

export async function identitiesRoutes(app: FastifyInstance): Promise<void> {
  bind(app, identities.offered, offerElsewhere);
  bind(app, identities.leave, leaveToSignIn);
  bind(app, identities.signIn, signInElsewhere);
  bind(app, identities.beginConnecting, leaveToConnect);
  bind(app, identities.connect, connectElsewhere);
  bind(app, identities.disconnect, disconnectElsewhere);
}
