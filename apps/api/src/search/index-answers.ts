import { textOfHtml } from '@debrief/prose';
import type { Db } from '../platform/db/connect.ts';
import { answersToIndex } from './search.queries.ts';
import { moveAnswersIn, putAnswersIn, takeAnswersOut } from './search.writes.ts';
import { wordsOf } from './words-of.ts';

/**
 * Brings what search knows of these answers up to date, in the transaction that wrote them: their current version where they are public,
 * nothing where they are not.
 */
export async function indexAnswers(db: Db, answerIds: string[]): Promise<void> {
  if (!answerIds.length) return;
  const rows = await answersToIndex(db, answerIds);
  const shown = new Set(rows.map(({ id }) => id));
  const hidden = answerIds.filter((id) => !shown.has(id));
  if (hidden.length) await takeAnswersOut(db, hidden);
  if (rows.length)
    await putAnswersIn(
      db,
      rows.map(({ id, questionId, bodyHtml }) => ({
        id,
        questionId,
        words: [...new Set(wordsOf(textOfHtml(bodyHtml)))],
      })),
    );
}

/** Has the answers to one question found as those to another, in the transaction that moves them. */
export const moveAnswersFound = (db: Db, from: string, to: string) => moveAnswersIn(db, from, to);
