import type { companies, Input, Page, Question, QuestionAtCompany } from '@debrief/contract';
import type { Ctx } from '../platform/context.ts';
import { readCursor, toPage } from '../platform/page.ts';
import { firstOf, viewQuestion } from './questions.view.ts';
import { listNewestRowsAt, listRowsAt } from './questions-at.queries.ts';

type Narrowed = Pick<Input<typeof companies.show>, 'topic' | 'round' | 'cursor' | 'limit'>;

/** The questions that stand at a company, those most asked there first; narrowed by topic, and by round as filed or as three members report it there. */
export async function listQuestionsAt(
  ctx: Ctx,
  { companyId, cursor, limit, ...narrowed }: Narrowed & { companyId: string },
): Promise<Page<QuestionAtCompany>> {
  const rows = await listRowsAt(ctx.db, ctx.viewer, { companyId, ...narrowed }, readCursor(cursor, 'number'), limit);
  return toPage(
    rows,
    limit,
    ({ members, lastMonth, ...row }) => ({
      ...viewQuestion(ctx, row),
      here: members && lastMonth ? { members, lastAskedAt: firstOf(lastMonth) } : null,
    }),
    ({ scoreHere, id }) => ({ key: scoreHere, id }),
  );
}

/** The newest of the questions that stand at a company, narrowed in the same way. */
export async function listNewestAt(
  ctx: Ctx,
  { companyId, limit, ...narrowed }: Omit<Narrowed, 'cursor'> & { companyId: string },
): Promise<Question[]> {
  const rows = await listNewestRowsAt(ctx.db, ctx.viewer, { companyId, ...narrowed }, limit);
  return rows.map((row) => viewQuestion(ctx, row));
}
