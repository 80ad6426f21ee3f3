import { questions, search } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { searchEverything } from './search-everything.ts';
import { similarQuestions, similarTo } from './similar-questions.ts';

export async function searchRoutes(app: FastifyInstance): Promise<void> {
  bind(app, search.find, searchEverything);
  bind(app, questions.similar, similarQuestions);
  bind(app, questions.similarTo, similarTo);
}
