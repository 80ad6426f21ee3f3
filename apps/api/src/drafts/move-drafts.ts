import type { Db } from '../platform/db/connect.ts';
import { moveDraftRows } from './drafts.writes.ts';

/** Brings the drafts of answers to one question to another; who writes at both keeps both texts in one draft. */
export const moveDrafts = (db: Db, from: string, to: string): Promise<void> => moveDraftRows(db, from, to);
