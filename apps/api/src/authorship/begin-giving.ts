import type { Db } from '../platform/db/connect.ts';
import { updateGivenBefore } from './authorship.writes.ts';

/** From now on the reviews that the author of this answer gives count for it (`givenSince`). */
export const beginGiving = (db: Db, answerId: string) => updateGivenBefore(db, answerId);
