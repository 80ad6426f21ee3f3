import { figures } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { showFigures } from './show-figures.ts';

export async function figuresRoutes(app: FastifyInstance): Promise<void> {
  bind(app, figures.show, showFigures);
}
