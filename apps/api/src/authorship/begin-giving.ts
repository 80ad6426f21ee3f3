import type { Db } from '../platform/db/connect.ts';
import { updateGivenBefore } from './authorship.writes.ts';

/** From now on the reviews that the authors of these answers give count for them (`givenSince`). */
export const beginGiving = (db: Db, answerIds: string[]) => updateGivenBefore(db, answerIds);
