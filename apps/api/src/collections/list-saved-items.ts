import type { collections, Input, Page, SavedItem } from '@debrief/contract';
import { findVisibleAnswers } from '../answers/answers.queries.ts';
import { viewAnswer } from '../answers/answers.view.ts';
import type { MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { readCursor, toPage } from '../platform/page.ts';
import { findQuestions } from '../questions/questions.queries.ts';
import { viewQuestion } from '../questions/questions.view.ts';
import { findCollection, type ItemRow, listItemRows } from './collections.queries.ts';

const given = (ids: (string | null)[]) => ids.filter((id) => id !== null);

/** What is in one's list, saved last first; of what one may see no longer only that it was there. */
export async function listSavedItems(
  ctx: MemberCtx,
  { collectionId, cursor, limit }: Input<typeof collections.items>,
): Promise<Page<SavedItem>> {
  const { db, viewer } = ctx;
  const after = readCursor(cursor, 'time');
  const [found, rows] = await Promise.all([
    findCollection(db, viewer, collectionId),
    listItemRows(db, collectionId, after, limit),
  ]);
  if (!found) throw notFound('list');
  const [questions, answers] = await Promise.all([
    findQuestions(db, viewer, given(rows.map(({ questionId }) => questionId))),
    findVisibleAnswers(db, viewer, given(rows.map(({ answerId }) => answerId))),
  ]);
  const questionsById = new Map(questions.map((row) => [row.id, row]));
  const answersById = new Map(answers.map((row) => [row.id, row]));

  const view = ({ id, kind, questionId, answerId, savedAt }: ItemRow): SavedItem => {
    const question = questionId && questionsById.get(questionId);
    const answer = answerId && answersById.get(answerId);
    return {
      id,
      kind,
      savedAt: savedAt.toISOString(),
      ...(question && { question: viewQuestion(ctx, question) }),
      ...(answer && { answer: viewAnswer(ctx, answer) }),
    };
  };
  return toPage(rows, limit, view, ({ savedAt, id }) => ({ key: savedAt.toISOString(), id }));
}
