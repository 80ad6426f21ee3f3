import type { Page, Question, questionSorts } from '@debrief/contract';
import type { Ctx } from '../platform/context.ts';
import { inOneGo } from '../platform/db/in-one-go.ts';
import { readCursor, toPage } from '../platform/page.ts';
import { findQuestions, type QuestionFilter } from '../questions/questions.queries.ts';
import { viewQuestion } from '../questions/questions.view.ts';
import { asTitle } from './correct-query.ts';
import { holdAnswers, questionsWithPhrases } from './hold-phrases.ts';
import { narrowTo } from './narrow-search.ts';
import { keyKinds } from './order-questions.queries.ts';
import { rankQuestions } from './rank-questions.queries.ts';
import { readQuery } from './read-query.ts';
import { weighQuery } from './weigh-query.ts';

interface Search {
  q: string;
  sort: (typeof questionSorts)[number];
  cursor?: string | undefined;
  limit: number;
  filter: QuestionFilter;
}

/** Questions that fit some words, the same that a search for questions finds. */
export async function searchQuestions(ctx: Ctx, { q, sort, cursor, limit, filter }: Search): Promise<Page<Question>> {
  const read = readQuery(q);
  const narrowing = { ...read.narrowing, ...filter } as typeof read.narrowing;
  const { without, phrases } = read;
  const [query, { labels }] = await inOneGo(weighQuery(ctx, read), narrowTo(ctx, narrowing));
  const [held, among] = await inOneGo(
    holdAnswers(ctx.db, query, { labels, without, phrases }),
    questionsWithPhrases(ctx.db, phrases, labels),
  );
  const { rows } = await rankQuestions(ctx.db, query, {
    viewer: ctx.viewer,
    typed: asTitle(read.words, query.corrections),
    answered: held.questionIds,
    labels,
    without,
    among,
    has: narrowing.has,
    is: narrowing.is,
    by: filter.by,
    order: sort,
    after: readCursor(cursor, keyKinds[sort]),
    limit,
    facets: false,
    now: ctx.now(),
  });
  const ids = rows.map(({ id }) => id);
  const found = new Map((await findQuestions(ctx.db, ctx.viewer, ids)).map((row) => [row.id, row]));
  return toPage(
    rows,
    limit,
    ({ id }) => viewQuestion(ctx, found.get(id)!),
    ({ id, key }) => ({ key, id }),
  );
}
