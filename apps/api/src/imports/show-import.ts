import type { Import } from '@debrief/contract';
import type { Ctx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { countNotes, findImport } from './imports.queries.ts';
import { viewImport } from './imports.view.ts';

/** One import, and how far it got. */
export async function showImport({ db }: Ctx, { importId }: { importId: string }): Promise<Import> {
  const found = await findImport(db, importId);
  if (!found) throw notFound('import');
  return viewImport(found, await countNotes(db, importId));
}

/** What beginning one made, for a request that is sent again. */
export const repeatImport = (ctx: Ctx, importId: string): Promise<Import> => showImport(ctx, { importId });
