import type { Db } from '../platform/db/connect.ts';
import { recountQuestion } from './withheld-questions.writes.ts';

/** Counts anew what is shown at a question, when something at it goes out of sight or comes back. */
export const recountAtQuestion = (db: Db, questionId: string) => recountQuestion(db, questionId);
