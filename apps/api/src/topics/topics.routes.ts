import { topics } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { listTopics } from './list-topics.ts';
import { showTopic } from './show-topic.ts';

export async function topicsRoutes(app: FastifyInstance): Promise<void> {
  bind(app, topics.list, listTopics);
  bind(app, topics.show, showTopic);
}
