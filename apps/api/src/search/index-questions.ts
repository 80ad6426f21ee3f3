import { textOfHtml } from '@debrief/prose';
import type { Db } from '../platform/db/connect.ts';
import { frequencies } from './ranking.queries.ts';
import { questionsToIndex } from './search.queries.ts';
import { count, putIn, takeOut } from './search.writes.ts';
import { wordsOf } from './words-of.ts';

/**
 * Brings what search knows of these questions up to date, in the transaction that wrote them: to be called after a question, its
 * topics or its companies were written. As many at once as a transaction may hold.
 */
export async function indexQuestions(db: Db, questionIds: string[]): Promise<void> {
  if (!questionIds.length) return;
  const before = await takeOut(db, questionIds);
  const rows = await questionsToIndex(db, questionIds);
  const after = await putIn(
    db,
    rows.map(({ id, title, bodyHtml, names, labels }) => {
      const titleWords = wordsOf(title);
      return {
        id,
        title: titleWords.join(' '),
        labels,
        words: frequencies({ title: titleWords, names: wordsOf(names), body: wordsOf(textOfHtml(bodyHtml)) }),
      };
    }),
  );
  await count(db, before, after);
}

/** Takes questions out of search; before they are deleted, in the same transaction. */
export async function forgetQuestions(db: Db, questionIds: string[]): Promise<void> {
  if (!questionIds.length) return;
  await count(db, await takeOut(db, questionIds), []);
}
