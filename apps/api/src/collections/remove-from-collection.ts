import type { collections, Input } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { findQuestion } from '../questions/questions.queries.ts';
import { deleteItems } from './collections.writes.ts';

/** Takes one thing out of a list; succeeds when it is not there. */
export async function removeItem(
  { db, viewer }: MemberCtx,
  { savedItemId }: Input<typeof collections.remove>,
): Promise<null> {
  await deleteItems(db, viewer, { id: savedItemId });
  return null;
}

/** Takes a question out of one list or of all. */
export async function unsaveQuestion(
  { db, viewer }: MemberCtx,
  { questionId, collection }: Input<typeof collections.unsaveQuestion>,
): Promise<null> {
  const question = await findQuestion(db, viewer, questionId);
  if (!question) throw notFound('question');
  await deleteItems(db, viewer, { questionId: question.id, collectionId: collection });
  return null;
}

/** Takes an answer out of one list or of all; also one that may be seen no longer. */
export async function unsaveAnswer(
  { db, viewer }: MemberCtx,
  { answerId, collection }: Input<typeof collections.unsaveAnswer>,
): Promise<null> {
  await deleteItems(db, viewer, { answerId, collectionId: collection });
  return null;
}
