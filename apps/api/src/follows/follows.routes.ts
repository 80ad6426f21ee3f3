import { follows } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { followAnswer, stopAnswer } from './follow-answer.ts';
import { followCompany, stopCompany } from './follow-company.ts';
import { followMember, stopMember } from './follow-member.ts';
import { followQuestion, stopQuestion } from './follow-question.ts';
import { followTopic, stopTopic } from './follow-topic.ts';
import { listFollows, listNewInFollows } from './list-follows.ts';

export async function followsRoutes(app: FastifyInstance): Promise<void> {
  bind(app, follows.company, followCompany);
  bind(app, follows.stopCompany, stopCompany);
  bind(app, follows.topic, followTopic);
  bind(app, follows.stopTopic, stopTopic);
  bind(app, follows.question, followQuestion);
  bind(app, follows.stopQuestion, stopQuestion);
  bind(app, follows.answer, followAnswer);
  bind(app, follows.stopAnswer, stopAnswer);
  bind(app, follows.member, followMember);
  bind(app, follows.stopMember, stopMember);
  bind(app, follows.list, listFollows);
  bind(app, follows.news, listNewInFollows);
}
