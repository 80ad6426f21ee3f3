import { takedowns } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { askForTakedown } from './ask-for-takedown.ts';
import { showTakedown } from './show-takedown.ts';

export async function takedownsRoutes(app: FastifyInstance): Promise<void> {
  bind(app, takedowns.ask, askForTakedown);
  bind(app, takedowns.show, showTakedown);
}
