import type { Answer, answers, Input, Page } from '@debrief/contract';
import { findIdByHandle } from '../accounts/accounts.queries.ts';
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
  const after = readCursor(cursor, sort === 'newest' ? 'time' : 'whole');
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

/** A member's public, named answers, by their handle; what they posted under a made-up name has no author to be found by. */
export async function listAnswersOfMember(
  ctx: Ctx,
  { handle, cursor, limit }: Input<typeof answers.ofMember>,
): Promise<Page<Answer>> {
  const memberId = await findIdByHandle(ctx.db, handle);
  if (!memberId) throw notFound('member');
  const after = readCursor(cursor, 'time');
  const rows = await listNamedAnswerRows(ctx.db, ctx.viewer, { memberId, after, limit });
  return toPage(
    rows,
    limit,
    (row) => viewAnswer(ctx, row),
    (row) => ({ key: keys.newest(row), id: row.id }),
  );
}
