import type { Duplicate, Input, imports, Page } from '@debrief/contract';
import type { Ctx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { readCursor, toPage } from '../platform/page.ts';
import { showQuestions } from '../questions/show-question.ts';
import { type DuplicateRow, findDuplicate, findImport, listDuplicateRows } from './imports.queries.ts';
import { viewDuplicate } from './imports.view.ts';

/** The questions of an import that may be one with a question that was here before, in the order of its lines. */
export async function listDuplicates(
  ctx: Ctx,
  { importId, state, cursor, limit }: Input<typeof imports.duplicates>,
): Promise<Page<Duplicate>> {
  const { db } = ctx;
  if (!(await findImport(db, importId))) throw notFound('import');
  const rows = await listDuplicateRows(db, importId, state, readCursor(cursor, 'whole'), limit);
  const shown = await questionsOf(ctx, rows);
  const page = toPage(
    rows,
    limit,
    (row) => viewDuplicate(row, shown),
    (row) => ({ key: row.line, id: row.id }),
  );
  return { ...page, items: page.items.filter((item) => item !== undefined) };
}

/** One of them. */
export async function showDuplicate(ctx: Ctx, duplicateId: string): Promise<Duplicate> {
  const row = await findDuplicate(ctx.db, duplicateId);
  const shown = row && viewDuplicate(row, await questionsOf(ctx, [row]));
  if (!shown) throw notFound('duplicate');
  return shown;
}

async function questionsOf(ctx: Ctx, rows: DuplicateRow[]) {
  const ids = new Set(rows.flatMap(({ questionId, otherId }) => [questionId, otherId]));
  return new Map((await showQuestions(ctx, [...ids])).map((question) => [question.id, question]));
}
