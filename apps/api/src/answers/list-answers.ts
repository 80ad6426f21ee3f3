import type { Answer, answers, Input, Page } from '@debrief/contract';
import type { Ctx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { readCursor, toPage } from '../platform/page.ts';
import { findQuestion } from '../questions/questions.queries.ts';
import { type AnswerRow, listAnswerRows, listNamedAnswerRows } from './answers.queries.ts';
import { viewAnswer } from './answers.view.ts';

const keys = {
  useful: (row: AnswerRow) => row.votesCount,
  newest: (row: AnswerRow) => row.createdAt.toISOString(),
  improved: (row: AnswerRow) => row.revision,
};

/** The answers to a question, by its id, that the viewer may see. */
export async function listAnswers(
  ctx: Ctx,
  { questionId, sort, cursor, limit }: Input<typeof answers.list>,
): Promise<Page<Answer>> {
  const after = readCursor(cursor, sort === 'newest' ? 'time' : 'number');
  const rows = await listAnswerRows(ctx.db, ctx.viewer, { questionId, sort, after, limit });
  return toPage(
    rows,
    limit,
    (row) => viewAnswer(ctx, row),
    (row) => ({ key: keys[sort](row), id: row.id }),
  );
}

/** The same, by the question's id or slug. */
export async function listAnswersOf(ctx: Ctx, input: Input<typeof answers.list>): Promise<Page<Answer>> {
  const question = await findQuestion(ctx.db, ctx.viewer, input.questionId);
  if (!question) throw notFound('question');
  return listAnswers(ctx, { ...input, questionId: question.id });
}

/** The newest public answers that carry this member's name. */
export async function listNamedAnswers(
  ctx: Ctx,
  { memberId, limit }: { memberId: string; limit: number },
): Promise<Answer[]> {
  const rows = await listNamedAnswerRows(ctx.db, ctx.viewer, memberId, limit);
  return rows.map((row) => viewAnswer(ctx, row));
}
