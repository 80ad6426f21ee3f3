import type { Viewer } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { notFound } from '../platform/errors.ts';
import { type AnswerRow, findVisibleAnswer, lockAnswer } from './answers.queries.ts';

/**
 * An answer that the viewer may see, as it is while its row is held until the transaction ends: who sees it, its version and what is
 * said about it stay. 404 otherwise.
 */
export async function holdAnswer(db: Db, viewer: Viewer, answerId: string): Promise<AnswerRow> {
  await lockAnswer(db, answerId);
  const answer = await findVisibleAnswer(db, viewer, answerId);
  if (!answer) throw notFound('answer');
  return answer;
}
