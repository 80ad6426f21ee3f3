import { votes } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { takeVoteFromAnswer, voteForAnswer } from './vote-for-answer.ts';
import { takeVoteFromQuestion, voteForQuestion } from './vote-for-question.ts';

export async function votesRoutes(app: FastifyInstance): Promise<void> {
  bind(app, votes.forQuestion, voteForQuestion);
  bind(app, votes.takeFromQuestion, takeVoteFromQuestion);
  bind(app, votes.forAnswer, voteForAnswer);
  bind(app, votes.takeFromAnswer, takeVoteFromAnswer);
}
