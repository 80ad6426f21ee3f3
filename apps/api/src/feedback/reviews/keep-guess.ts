import type { Marks } from '@debrief/contract';
import type { Db } from '../../platform/db/connect.ts';
import { findRubric } from '../../topics/topics.queries.ts';
import { checkMarks } from './check-marks.ts';
import { putGuess } from './reviews.writes.ts';

interface Version {
  answerId: string;
  questionId: string;
  revision: number;
}

/** Stores what an author thinks of their version, by criteria of its rubric; `field` is what it came in. The caller knows that it is theirs. */
export async function keepGuess(
  db: Db,
  { questionId, ...version }: Version,
  scores: Marks,
  field: string,
): Promise<void> {
  checkMarks(await findRubric(db, questionId), scores, { field });
  await putGuess(db, { ...version, scores });
}
