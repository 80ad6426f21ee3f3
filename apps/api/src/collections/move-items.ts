import type { Db } from '../platform/db/connect.ts';
import { moveItemRows } from './collections.writes.ts';

/** Has the lists that hold one question hold another instead; a list that holds both holds it once. */
export const moveItems = (db: Db, from: string, to: string): Promise<void> => moveItemRows(db, from, to);
