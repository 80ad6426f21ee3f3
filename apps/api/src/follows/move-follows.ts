import type { Db } from '../platform/db/connect.ts';
import { moveFollowRows } from './follows.writes.ts';

/** Has whoever follows the one question or company follow the other instead; who follows both does so once. */
export const moveFollows = (db: Db, what: 'question' | 'company', from: string, to: string): Promise<void> =>
  moveFollowRows(db, what, from, to);
