import { setTimeout as pause } from 'node:timers/promises';
import { notFound } from '../platform/errors.ts';
import { findImport, type ImportRow } from './imports.queries.ts';
import { startImport } from './start-import.ts';
import type { Turn } from './turn.ts';
import { workOnImport } from './work-on-imports.ts';

/** Checks and carries out an import to its end, without asking in between; where another process is at it, waits for that. */
export async function finishImport(turn: Turn, id: string): Promise<ImportRow> {
  for (;;) {
    const found = await findImport(turn.db, id);
    if (!found) throw notFound('import');
    const { state } = found.import;
    if (state === 'checked') await startImport(turn.db, id);
    else if (state !== 'checking' && state !== 'importing') return found;
    else if (!(await workOnImport(turn, id))) await pause(500);
  }
}
