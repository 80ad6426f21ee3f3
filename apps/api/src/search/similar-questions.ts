import type { Page, Similar } from '@debrief/contract';
import { plainText } from '@debrief/prose';
import { listNear } from '../embeddings/embeddings.queries.ts';
import type { Ctx } from '../platform/context.ts';
import { inOneGo } from '../platform/db/in-one-go.ts';
import { notFound } from '../platform/errors.ts';
import { findQuestion, findQuestions } from '../questions/questions.queries.ts';
import { viewQuestion } from '../questions/questions.view.ts';
import { fuse } from './fuse-ranks.ts';
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
  const { id, title, body } = question;
  const model = ctx.site.embeddingModel;
  if (!model) return similarTo(ctx, { title, body, limit, except: id });
  const [byWords, byMeaning] = await inOneGo(
    rankSimilar(ctx.db, wordsIn(title, body), { limit: compared, except: id }),
    listNear(ctx.db, { questionId: id, model, limit: compared }),
  );
  return viewSimilar(ctx, byMeaning.length ? fuse([byWords, byMeaning]).slice(0, limit) : byWords.slice(0, limit));
}

/** So many of each ranking are brought together. */
const compared = 50;

/** The same for a question that is not posted yet: what somebody types is compared by words alone, and sent to nobody. */
export async function similarTo(
  ctx: Ctx,
  { title, body = '', limit, except }: { title: string; body?: string | undefined; limit: number; except?: string },
): Promise<Page<Similar>> {
  return viewSimilar(ctx, await rankSimilar(ctx.db, wordsIn(title, body), { limit, except }));
}

/** The words of a question with how often they stand there, those of the title twice; and what the title says in two and three of them. */
export function wordsIn(title: string, body: string): { words: Map<string, number>; phrases: string[] } {
  const words = new Map<string, number>();
  const inTitle = wordsOf(title);
  for (const word of inTitle) words.set(word, (words.get(word) ?? 0) + 2);
  for (const word of wordsOf(plainText(body))) words.set(word, (words.get(word) ?? 0) + 1);
  const phrases = [2, 3].flatMap((many) =>
    inTitle.slice(many - 1).map((_, from) => inTitle.slice(from, from + many).join(' ')),
  );
  return { words, phrases };
}

async function viewSimilar(ctx: Ctx, ranked: { id: string; score: number }[]): Promise<Page<Similar>> {
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
