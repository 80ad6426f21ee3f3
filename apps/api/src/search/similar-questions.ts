import type { Page, Similar } from '@debrief/contract';
import { plainText } from '@debrief/prose';
import type { Ctx } from '../platform/context.ts';
import { inOneGo } from '../platform/db/in-one-go.ts';
import { notFound } from '../platform/errors.ts';
import { findQuestion, findQuestions } from '../questions/questions.queries.ts';
import { viewQuestion } from '../questions/questions.view.ts';
import { topAnswers } from './search.queries.ts';
import { rankSimilar } from './similar.queries.ts';
import { wordsOf } from './words-of.ts';

/** Questions like this one, each with the first lines of its best answer. */
export async function similarQuestions(
  ctx: Ctx,
  { questionId, limit }: { questionId: string; limit: number },
): Promise<Page<Similar>> {
  const question = await findQuestion(ctx.db, ctx.viewer, questionId);
  if (!question) throw notFound('question');
  return similarTo(ctx, { title: question.title, body: question.body, limit, except: question.id });
}

/** The same for a question that is not posted yet. */
export async function similarTo(
  ctx: Ctx,
  { title, body = '', limit, except }: { title: string; body?: string | undefined; limit: number; except?: string },
): Promise<Page<Similar>> {
  const words = new Map<string, number>();
  for (const word of wordsOf(title)) words.set(word, (words.get(word) ?? 0) + 2);
  for (const word of wordsOf(plainText(body))) words.set(word, (words.get(word) ?? 0) + 1);
  const ranked = await rankSimilar(ctx.db, words, { limit, except });
  const ids = ranked.map(({ id }) => id);
  const [found, answers] = await inOneGo(findQuestions(ctx.db, ctx.viewer, ids), topAnswers(ctx.db, ids));
  const rows = new Map(found.map((row) => [row.id, row]));
  const best = new Map(answers.map((answer) => [answer.questionId, answer]));
  const items = ranked.map(({ id, score }) => {
    const top = best.get(id);
    return {
      question: viewQuestion(ctx, rows.get(id)!),
      score,
      topAnswer: top ? { id: top.id, excerpt: top.excerpt } : null,
    };
  });
  return { items, nextCursor: null };
}
