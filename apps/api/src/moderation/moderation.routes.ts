import { moderation } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { decideCase } from './decide-case.ts';
import { flagAnswer, flagComment, flagCompany, flagMember, flagQuestion, flagReview } from './flag-content.ts';
import { listCases } from './list-cases.ts';
import { revealAuthor } from './reveal-author.ts';
import { showCase } from './show-case.ts';
import { showLog } from './show-log.ts';

export async function moderationRoutes(app: FastifyInstance): Promise<void> {
  bind(app, moderation.flagQuestion, flagQuestion);
  bind(app, moderation.flagAnswer, flagAnswer);
  bind(app, moderation.flagComment, flagComment);
  bind(app, moderation.flagReview, flagReview);
  bind(app, moderation.flagMember, flagMember);
  bind(app, moderation.flagCompany, flagCompany);
  bind(app, moderation.cases, listCases);
  bind(app, moderation.showCase, showCase);
  bind(app, moderation.decide, decideCase);
  bind(app, moderation.reveal, revealAuthor);
  bind(app, moderation.log, showLog);
}
