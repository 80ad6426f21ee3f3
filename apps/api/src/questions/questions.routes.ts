import { questions } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { editQuestion } from './edit-question.ts';
import { listQuestions } from './list-questions.ts';
import { mergeQuestions } from './merge-questions.ts';
import { postQuestion } from './post-question.ts';
import { repeatPost } from './repeat-post.ts';
import { showQuestion } from './show-question.ts';
import { unnameQuestion } from './unname-question.ts';

export async function questionsRoutes(app: FastifyInstance): Promise<void> {
  bind(app, questions.list, listQuestions);
  bind(app, questions.post, postQuestion, repeatPost);
  bind(app, questions.show, showQuestion);
  bind(app, questions.edit, editQuestion);
  bind(app, questions.unname, unnameQuestion);
  bind(app, questions.merge, mergeQuestions);
}
