import type { MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { allow } from '../platform/policy.ts';
import { countOnQuestion } from '../questions/count-on-question.ts';
import { questionPolicy } from '../questions/questions.policy.ts';
import { findQuestion } from '../questions/questions.queries.ts';
import { deleteVote, insertVote } from './votes.writes.ts';

/** Marks a question as useful; again changes nothing. */
export async function voteForQuestion(
  { db, viewer }: MemberCtx,
  { questionId }: { questionId: string },
): Promise<null> {
  const found = await findQuestion(db, viewer, questionId);
  if (!found) throw notFound('question');
  const { id } = allow(questionPolicy, 'vote', viewer, found);
  if (await insertVote(db, viewer.id, { questionId: id })) await countOnQuestion(db, id, 'votesCount', 1);
  return null;
}

/** Takes that back. */
export async function takeVoteFromQuestion(
  { db, viewer }: MemberCtx,
  { questionId }: { questionId: string },
): Promise<null> {
  const found = await findQuestion(db, viewer, questionId);
  if (!found) throw notFound('question');
  if (await deleteVote(db, viewer.id, { questionId: found.id })) await countOnQuestion(db, found.id, 'votesCount', -1);
  return null;
}
