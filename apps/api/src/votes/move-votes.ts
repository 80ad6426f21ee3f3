import type { Db } from '../platform/db/connect.ts';
import { moveVoteRows } from './votes.writes.ts';

/** Brings the votes for one question to another, each member's once and none of its author's; gives how many it has more, for the caller to count. */
export const moveVotes = (db: Db, from: string, to: string): Promise<number> => moveVoteRows(db, from, to);
