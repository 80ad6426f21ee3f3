import type { Db } from '../platform/db/connect.ts';
import { moveTies } from './merging.writes.ts';
import { holdQuestionsOf } from './ties.queries.ts';

/** Holds the questions of a company until the transaction ends, before the company: whoever reports takes them in this order. Gives their ids. */
export const holdQuestionsAt = (db: Db, companyId: string): Promise<string[]> => holdQuestionsOf(db, companyId);

/** Files the questions of one company under another; counting and search are for the caller. Gives their ids, which are held. */
export async function refileQuestions(db: Db, from: string, to: string): Promise<string[]> {
  const ids = await holdQuestionsOf(db, from);
  await moveTies(db, from, to);
  return ids;
}
