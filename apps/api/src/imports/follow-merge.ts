import type { Db } from '../platform/db/connect.ts';
import { moveNotes } from './imports.writes.ts';

/** Has what imports noted of one question lead to the one it is merged into; a pair that becomes one by that is decided. */
export const followMerge = (db: Db, { from, to, now }: { from: string; to: string; now: Date }): Promise<void> =>
  moveNotes(db, from, to, now);
