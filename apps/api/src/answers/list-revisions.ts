import type { answers, Input, Page, Revision } from '@debrief/contract';
import type { Ctx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { readCursor, toPage } from '../platform/page.ts';
import { findVisibleAnswer } from './answers.queries.ts';
import { viewRevision } from './answers.view.ts';
import { findRevision, listRevisionRows } from './revisions.queries.ts';

/** The versions of an answer, newest first. */
export async function listRevisions(
  { db, viewer }: Ctx,
  { answerId, cursor, limit }: Input<typeof answers.revisions>,
): Promise<Page<Revision>> {
  if (!(await findVisibleAnswer(db, viewer, answerId))) throw notFound('answer');
  const after = readCursor(cursor, 'whole');
  const rows = await listRevisionRows(db, viewer, answerId, after && Number(after.key), limit);
  return toPage(rows, limit, viewRevision, (row) => ({ key: row.number, id: answerId }));
}

/** One version. */
export async function showRevision(
  { db, viewer }: Ctx,
  { answerId, number }: Input<typeof answers.revision>,
): Promise<Revision> {
  const row = (await findVisibleAnswer(db, viewer, answerId)) && (await findRevision(db, viewer, answerId, number));
  if (!row) throw notFound('version');
  return viewRevision(row);
}
