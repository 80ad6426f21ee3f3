import type { Db } from '../platform/db/connect.ts';
import { addToCounters, type Counted, takeVoteFrom } from './answers.writes.ts';

/** Counts what was given to (or taken from) an answer, in the same transaction. */
export const countOnAnswer = (db: Db, answerId: string, by: Counted) => addToCounters(db, { id: answerId, ...by }, {});

/** One vote less for each of these answers, each named once. */
export const countVotesLess = (db: Db, answerIds: string[]) => takeVoteFrom(db, answerIds);
