import type { Db } from '../platform/db/connect.ts';
import { emptyFlagsOf } from './moderation.writes.ts';

/** Takes the words out of what a member flagged: that somebody flagged it stays. */
export const eraseFlags = (db: Db, memberId: string) => emptyFlagsOf(db, memberId);
