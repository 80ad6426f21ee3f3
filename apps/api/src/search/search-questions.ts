import type { Page, Question, questionSorts } from '@debrief/contract';
import type { Ctx } from '../platform/context.ts';
import { inOneGo } from '../platform/db/in-one-go.ts';
import { readCursor, toPage } from '../platform/page.ts';
import { findQuestions, type QuestionFilter } from '../questions/questions.queries.ts';
import { viewQuestion } from '../questions/questions.view.ts';
import { findHeldAnswers } from './held-answers.queries.ts';
import { labelsOf } from './narrow-search.ts';
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
  const { without } = read;
  const [query, labels] = await inOneGo(weighQuery(ctx, read), labelsOf(ctx, narrowing));
  const held = await findHeldAnswers(ctx.db, query, { labels, without });
  const { rows } = await rankQuestions(ctx.db, query, {
    viewer: ctx.viewer,
    typed: read.words.join(' '),
    answered: held.questionIds,
    labels,
    without,
    phrases: read.phrases,
    has: narrowing.has,
    is: narrowing.is,
    by: filter.by,
    order: sort,
    after: readCursor(cursor, sort === 'newest' || sort === 'active' ? 'time' : 'number'),
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
