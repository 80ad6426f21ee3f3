import type { Input, Page, Question, questions } from '@debrief/contract';
import type { Ctx } from '../platform/context.ts';
import { readCursor, toPage } from '../platform/page.ts';
import { keyKinds } from '../search/order-questions.queries.ts';
import { searchQuestions } from '../search/search-questions.ts';
import { listQuestionRows, type QuestionRow } from './questions.queries.ts';
import { viewQuestion } from './questions.view.ts';

const keys = {
  newest: (row: QuestionRow) => row.createdAt.toISOString(),
  active: (row: QuestionRow) => row.activeAt.toISOString(),
  'most-asked': (row: QuestionRow) => row.askedScore,
  'most-answered': (row: QuestionRow) => row.answersCount,
};

/** Questions by filter and order; with words, the most relevant first unless another order is asked for. */
export async function listQuestions(ctx: Ctx, input: Input<typeof questions.list>): Promise<Page<Question>> {
  const { q, sort, cursor, limit, ...filter } = input;
  if (q) return searchQuestions(ctx, { q, sort: sort ?? 'relevance', cursor, limit, filter });
  const order = !sort || sort === 'relevance' ? 'newest' : sort;
  const after = readCursor(cursor, keyKinds[order]);
  const rows = await listQuestionRows(ctx.db, ctx.viewer, filter, order, after, limit);
  return toPage(
    rows,
    limit,
    (row) => viewQuestion(ctx, row),
    (row) => ({ key: keys[order](row), id: row.id }),
  );
}
