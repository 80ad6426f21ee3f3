import { passkeys } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { addPasskey, beginPasskey } from './add-passkey.ts';
import { removePasskey } from './remove-passkey.ts';
import { renamePasskey } from './rename-passkey.ts';
import { askForPasskey, signInWithPasskey } from './sign-in-with-passkey.ts';

export async function passkeysRoutes(app: FastifyInstance): Promise<void> {
  bind(app, passkeys.ask, askForPasskey);
  bind(app, passkeys.signIn, signInWithPasskey);
  bind(app, passkeys.begin, beginPasskey);
  bind(app, passkeys.add, addPasskey);
  bind(app, passkeys.rename, renamePasskey);
  bind(app, passkeys.remove, removePasskey);
}
