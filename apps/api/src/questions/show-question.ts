import type { Question } from '@debrief/contract';
import { listAnswers } from '../answers/list-answers.ts';
import type { Ctx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { findQuestion, findQuestions } from './questions.queries.ts';
import { viewAsked, viewQuestion } from './questions.view.ts';

/** One question by id or slug, with its first answers when asked for. */
export async function showQuestion(
  ctx: Ctx,
  { questionId, include }: { questionId: string; include?: 'answers' | undefined },
): Promise<Question> {
  const row = await findQuestion(ctx.db, ctx.viewer, questionId);
  if (!row) throw notFound('question');
  const question = { ...viewQuestion(ctx, row), ...viewAsked(ctx.viewer, row) };
  if (!include) return question;
  const { items } = await listAnswers(ctx, { questionId: row.id, sort: 'useful', limit: 20 });
  return { ...question, answers: items };
}

/** Those of these questions that are there, in no order. */
export const showQuestions = async (ctx: Ctx, ids: string[]): Promise<Question[]> =>
  (await findQuestions(ctx.db, ctx.viewer, ids)).map((row) => viewQuestion(ctx, row));
