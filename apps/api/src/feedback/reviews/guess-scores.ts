import type { Input, reviews } from '@debrief/contract';
import { answerPolicy } from '../../answers/answers.policy.ts';
import { findVisibleAnswer } from '../../answers/answers.queries.ts';
import type { MemberCtx } from '../../platform/context.ts';
import { notFound, Refusal } from '../../platform/errors.ts';
import { allow } from '../../platform/policy.ts';
import { keepGuess } from './keep-guess.ts';

/** Notes what the author thinks of the newest version of their own answer. */
export async function guessScores(
  { db, viewer }: MemberCtx,
  { answerId, number, scores }: Input<typeof reviews.guess>,
): Promise<null> {
  const found = await findVisibleAnswer(db, viewer, answerId);
  if (!found) throw notFound('answer');
  const answer = allow(answerPolicy, 'guess', viewer, found);
  if (number > answer.revision) throw notFound('version');
  if (number < answer.revision) {
    throw new Refusal('answer.stale-revision', 'A newer version is out; a guess belongs to the newest.', {
      extra: { revision: answer.revision },
    });
  }
  await keepGuess(db, { answerId, questionId: answer.questionId, revision: number }, scores, 'scores');
  return null;
}
