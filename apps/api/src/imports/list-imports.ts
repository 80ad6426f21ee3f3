import type { Import, Input, imports, Page } from '@debrief/contract';
import type { Ctx } from '../platform/context.ts';
import { readCursor, toPage } from '../platform/page.ts';
import { listImportRows } from './imports.queries.ts';
import { viewImport } from './imports.view.ts';

/** Imports, the newest first; what is said of their lines is not counted here. */
export async function listImports({ db }: Ctx, { cursor, limit }: Input<typeof imports.list>): Promise<Page<Import>> {
  const rows = await listImportRows(db, readCursor(cursor, 'time'), limit);
  return toPage(
    rows,
    limit,
    (row) => viewImport(row),
    (row) => ({ key: row.import.createdAt.toISOString(), id: row.import.id }),
  );
}
