import { countVotesLess } from '../answers/count-on-answer.ts';
import type { Db } from '../platform/db/connect.ts';
import { countQuestionVotesLess } from '../questions/count-on-question.ts';
import { deleteVotesOf } from './votes.writes.ts';

/** Takes back every vote of a member who goes. */
export async function takeVotesBack(db: Db, memberId: string): Promise<void> {
  const { questionIds, answerIds } = await deleteVotesOf(db, memberId);
  await countQuestionVotesLess(db, questionIds);
  await countVotesLess(db, answerIds);
}
