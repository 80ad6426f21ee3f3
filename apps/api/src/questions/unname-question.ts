import { randomUUID } from 'node:crypto';
import type { Input, Question, questions } from '@debrief/contract';
import { holdAnswersOf } from '../answers/move-answers.ts';
import { forgetAuthor } from '../authorship/forget-author.ts';
import { signContent } from '../authorship/sign-content.ts';
import { handOnNews } from '../notifications/move-news.ts';
import { type MemberCtx, writtenAt } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { allow } from '../platform/policy.ts';
import { addQuestions, withholdDetails } from './add-questions.ts';
import { giveWayTo } from './merging.writes.ts';
import { moveQuestion } from './move-question.ts';
import { questionPolicy } from './questions.policy.ts';
import { findQuestion } from './questions.queries.ts';
import { showQuestion } from './show-question.ts';
import { holdToMerge } from './ties.queries.ts';

/**
 * Takes one's name off a question. Its id was seen with the name: so another question takes its place, with all that others wrote there,
 * and nothing leads from the one to the other but the words and the address, which say no name.
 */
export async function unnameQuestion(
  ctx: MemberCtx,
  { questionId }: Input<typeof questions.unname>,
): Promise<Question> {
  const { db, viewer } = ctx;
  const found = await findQuestion(db, viewer, questionId);
  if (!found) throw notFound('question');
  const old = allow(questionPolicy, 'unname', viewer, found);

  const id = randomUUID();
  const { title, body, bodyHtml, track, level, round } = old;
  const authorship = 'anonymous';
  await forgetAuthor(db, old.id);
  const byline = await signContent(db, { id, kind: 'question', memberId: viewer.id, questionId: id, authorship });
  const createdAt = writtenAt(ctx.now(), authorship);
  await addQuestions(db, [
    {
      ...{ id, title, body, bodyHtml, track, authorship, createdAt },
      byline: byline!,
      topics: [],
      companies: [],
    },
  ]);
  if (level || round) await withholdDetails(db, { questionId: id, level, round });
  await holdAnswersOf(db, old.id);
  if (!(await holdToMerge(db, old.id, id)).includes(old.id)) throw notFound('question');
  await moveQuestion(ctx, old.id, id, () => giveWayTo(db, old.id, id));
  await handOnNews(db, old.id, id);
  return showQuestion(ctx, { questionId: id });
}
