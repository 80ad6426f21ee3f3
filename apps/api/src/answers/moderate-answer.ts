import { excerpt, renderMarkdown } from '@debrief/prose';
import { forgetAuthor } from '../authorship/forget-author.ts';
import { forgetGivers } from '../authorship/forget-givers.ts';
import { placeAgain } from '../feedback/comments/place-again.ts';
import type { Db } from '../platform/db/connect.ts';
import { indexAnswers } from '../search/index-answers.ts';
import { closeAnswerRow, eraseAnswerRow, rewriteAnswer } from './withheld-answers.writes.ts';

/** Closes the discussion of an answer, or opens it again. */
export const closeAnswer = (db: Db, id: string, locked: boolean) => closeAnswerRow(db, id, locked);

/** Puts a moderator's words in place of an answer's, in its current version; comments stay with their words. */
export async function editAnswerFor(db: Db, id: string, body: string): Promise<void> {
  const before = await rewriteAnswer(db, id, { body, bodyHtml: renderMarkdown(body), excerpt: excerpt(body) });
  if (before) await placeAgain(db, { answerId: id, revision: before.revision, before: before.body, after: body });
  await indexAnswers(db, [id]);
}

/** Takes an answer that is out of sight away for good, with its versions, all feedback and who wrote it. */
export async function eraseAnswer(db: Db, id: string): Promise<void> {
  const feedback = await eraseAnswerRow(db, id);
  await forgetAuthor(db, id);
  await forgetGivers(db, feedback);
}
