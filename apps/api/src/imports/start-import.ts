import type { Db } from '../platform/db/connect.ts';
import { moveImport } from './imports.writes.ts';

/** Lets a worker carry out an import that was checked; false where it is not waiting for that. */
export const startImport = (db: Db, id: string): Promise<boolean> =>
  moveImport(db, id, ['checked'], { state: 'importing', rowsRead: 0, present: 0 });
