import { replays } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { deleteReplay } from './delete-replay.ts';
import { saveReplay } from './save-replay.ts';
import { listReplays, showReplay } from './show-replay.ts';

export async function replaysRoutes(app: FastifyInstance): Promise<void> {
  bind(app, replays.list, listReplays);
  bind(app, replays.show, showReplay);
  bind(app, replays.save, saveReplay);
  bind(app, replays.delete, deleteReplay);
}
