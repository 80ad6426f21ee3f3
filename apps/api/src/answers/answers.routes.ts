import { answers } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { changeAnswer } from './change-answer.ts';
import { deleteAnswer } from './delete-answer.ts';
import { inviteToAnswer, uninviteFromAnswer } from './invite-to-answer.ts';
import { listAnswersOf, listAnswersOfMember } from './list-answers.ts';
import { listBest } from './list-best.ts';
import { listImproved } from './list-improved.ts';
import { listRevisions, showRevision } from './list-revisions.ts';
import { publishAnswer } from './publish-answer.ts';
import { reviseAnswer } from './revise-answer.ts';
import { showAnswer, showSharedAnswer } from './show-answer.ts';
import { unnameAnswer } from './unname-answer.ts';

export async function answersRoutes(app: FastifyInstance): Promise<void> {
  bind(app, answers.list, listAnswersOf);
  bind(app, answers.ofMember, listAnswersOfMember);
  bind(app, answers.publish, publishAnswer, (ctx, answerId) => showAnswer(ctx, { answerId }));
  bind(app, answers.show, showAnswer);
  bind(app, answers.best, listBest);
  bind(app, answers.improved, listImproved);
  bind(app, answers.change, changeAnswer);
  bind(app, answers.delete, deleteAnswer);
  bind(app, answers.unname, unnameAnswer);
  bind(app, answers.shared, showSharedAnswer);
  bind(app, answers.invite, inviteToAnswer);
  bind(app, answers.uninvite, uninviteFromAnswer);
  bind(app, answers.revise, reviseAnswer, (ctx, answerId) => showAnswer(ctx, { answerId }));
  bind(app, answers.revisions, listRevisions);
  bind(app, answers.revision, showRevision);
}
