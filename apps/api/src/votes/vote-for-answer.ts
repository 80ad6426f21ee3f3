import { answerPolicy } from '../answers/answers.policy.ts';
import { findVisibleAnswer } from '../answers/answers.queries.ts';
import { countOnAnswer } from '../answers/count-on-answer.ts';
import type { MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { allow } from '../platform/policy.ts';
import { deleteVote, insertVote } from './votes.writes.ts';

/** Marks an answer as useful; again changes nothing. */
export async function voteForAnswer({ db, viewer }: MemberCtx, { answerId }: { answerId: string }): Promise<null> {
  const found = await findVisibleAnswer(db, viewer, answerId);
  if (!found) throw notFound('answer');
  allow(answerPolicy, 'vote', viewer, found);
  if (await insertVote(db, viewer.id, { answerId })) await countOnAnswer(db, answerId, { votesCount: 1 });
  return null;
}

/** Takes that back. */
export async function takeVoteFromAnswer({ db, viewer }: MemberCtx, { answerId }: { answerId: string }): Promise<null> {
  const found = await findVisibleAnswer(db, viewer, answerId);
  if (!found) throw notFound('answer');
  if (await deleteVote(db, viewer.id, { answerId })) await countOnAnswer(db, answerId, { votesCount: -1 });
  return null;
}
