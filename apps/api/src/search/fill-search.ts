import type { Db } from '../platform/db/connect.ts';
import { noId } from '../platform/page.ts';
import { indexAnswers } from './index-answers.ts';
import { indexQuestions } from './index-questions.ts';
import { answersLeftOut, isFilled, questionsLeftOut } from './search.queries.ts';
import { noteFilled } from './search.writes.ts';

const atOnce = 500;

/**
 * Puts into search, once, what was written before there was one: every question and every public answer, a few hundred in a transaction,
 * so that it goes on where it was broken off.
 */
export async function fillSearch(db: Db): Promise<void> {
  if (await isFilled(db)) return;
  await inBatches(db, questionsLeftOut, indexQuestions);
  await inBatches(db, answersLeftOut, indexAnswers);
  await noteFilled(db, new Date());
}

async function inBatches(
  db: Db,
  leftOut: (db: Db, after: string, most: number) => Promise<string[]>,
  index: (db: Db, ids: string[]) => Promise<void>,
): Promise<void> {
  for (let after: string | undefined = noId; after; ) {
    const from: string = after;
    after = await db.transaction(async (tx) => {
      const some = await leftOut(tx as unknown as Db, from, atOnce);
      await index(tx as unknown as Db, some);
      return some.at(-1);
    });
  }
}
