import type { ImportNote, Input, imports, Page } from '@debrief/contract';
import type { Ctx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { readCursor, toPage } from '../platform/page.ts';
import { findImport, listNoteRows } from './imports.queries.ts';
import { viewNote } from './imports.view.ts';

/** What is to be said of the lines of an import, in their order. */
export async function listNotes(
  { db }: Ctx,
  { importId, kind, cursor, limit }: Input<typeof imports.notes>,
): Promise<Page<ImportNote>> {
  if (!(await findImport(db, importId))) throw notFound('import');
  const rows = await listNoteRows(db, importId, kind, readCursor(cursor, 'whole'), limit);
  return toPage(
    rows,
    limit,
    (row) => viewNote(kind, row),
    (row) => ({ key: row.line, id: row.id }),
  );
}
