import type { Db } from '../../platform/db/connect.ts';
import { countTakenBack } from './reputation.writes.ts';

/**
 * Before a giver takes a judged comment away: what was of no use stays counted, or a standing could be raised by deleting. `judgeAgain`
 * follows when it is gone.
 */
export const keepJudged = (db: Db, commentId: string) => countTakenBack(db, commentId);
