import type { Db } from '../platform/db/connect.ts';
import { recountAnswers } from './withheld-answers.writes.ts';

/** Counts anew what is shown at these answers, when something at them goes out of sight or comes back. */
export const recountAtAnswers = (db: Db, answerIds: string[]) => recountAnswers(db, answerIds);
