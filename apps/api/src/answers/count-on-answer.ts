import type { Db } from '../platform/db/connect.ts';
import { addToCounters, type Counted } from './answers.writes.ts';

/** Counts what was given to (or taken from) an answer, in the same transaction. */
export const countOnAnswer = (db: Db, answerId: string, by: Counted) => addToCounters(db, { id: answerId, ...by }, {});
