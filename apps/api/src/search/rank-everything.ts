import type { Input, KindCount, search, UnknownValue } from '@debrief/contract';
import { searchKinds } from '@debrief/contract/limits';
import type { Ctx } from '../platform/context.ts';
import { inOneGo, notAsked } from '../platform/db/in-one-go.ts';
import type { Cursor } from '../platform/page.ts';
import { plainKey } from '../platform/slug.ts';
import { asTitle } from './correct-query.ts';
import type { Narrowing } from './facets.queries.ts';
import type { HeldAnswers } from './held-answers.queries.ts';
import { holdAnswers, questionsWithPhrases } from './hold-phrases.ts';
import { findNames, mostMembers, type NamedRow } from './names.queries.ts';
import { narrowTo } from './narrow-search.ts';
import type { Order } from './order-questions.queries.ts';
import { type RankedAnswer, rankAnswers } from './rank-answers.queries.ts';
import { mostRanked, type RankedPage, rankQuestions } from './rank-questions.queries.ts';
import type { WeighedQuery } from './ranking.queries.ts';
import type { ReadQuery } from './read-query.ts';
import { weighQuery } from './weigh-query.ts';

type Asked = Input<typeof search.find>;
type Kind = KindCount['kind'];

/** So many companies, topics and members stand above the questions of a search for everything. */
const mostNames = 3;

interface Listed<Row> {
  rows: Row[];
  total: number;
  more: boolean;
}
export interface RankedKinds {
  query: WeighedQuery;
  /** Names that nobody has. */
  unknown: UnknownValue[];
  questions: Listed<RankedPage['rows'][number]>;
  answers: Listed<RankedAnswer>;
  names: Listed<NamedRow>;
  facets: RankedPage['facets'];
  /** Every form of the words looked for. */
  forms: string[];
  kinds: KindCount[];
}

const noneHeld: HeldAnswers = { ids: [], questionIds: [] };
const nothing = { rows: [], total: 0, more: false };
const isName = (kind: Kind | undefined) => kind === 'company' || kind === 'topic' || kind === 'member';

/**
 * One page of each kind that is listed, asked for in one go. The first page with facets also counts the kinds that are not
 * listed; later pages look for nothing that they do not show.
 */
export async function rankEverything(
  ctx: Ctx,
  asked: Asked,
  { read, narrowing, order, after }: { read: ReadQuery; narrowing: Narrowing; order: Order; after: Cursor | undefined },
): Promise<RankedKinds> {
  const { kind, limit } = asked;
  const typed = plainKey(asked.q);
  const withFacets = asked.facets !== 'none';
  const counting = withFacets && !after;

  const listed = {
    question: kind === 'question' || kind === undefined,
    // Answers have no counts to be ordered by that questions have; among both, only what both have.
    answer: kind === 'answer' || (kind === undefined && order === 'relevance'),
    name: isName(kind) || (kind === undefined && !after),
  };
  const mayFit = {
    answer: read.words.length > 0 && !narrowing.has && !narrowing.is,
    name: typed.length > 1 && Object.keys(narrowing).length === 0,
  };
  const at = (isListed: boolean) => ({ after: isListed ? after : undefined, limit: isListed ? limit : 0 });
  const { without, phrases } = read;

  const [{ labels, unknown }, query, names] = await inOneGo(
    narrowTo(ctx, narrowing),
    weighQuery(ctx, read),
    mayFit.name && (listed.name || counting)
      ? findNames(ctx.db, typed, {
          kind: isName(kind) ? (kind as NamedRow['kind']) : undefined,
          limit: isName(kind) ? limit + 1 : mostNames,
          after: isName(kind) && after ? { key: Number(after.key), id: after.id } : undefined,
        })
      : notAsked,
  );
  const [held, among] = await inOneGo(
    read.words.length ? holdAnswers(ctx.db, query, { labels, without, phrases }) : Promise.resolve(noneHeld),
    questionsWithPhrases(ctx.db, phrases, labels),
  );
  const [questions, answers] = await inOneGo(
    listed.question || counting
      ? rankQuestions(ctx.db, query, {
          viewer: ctx.viewer,
          typed: asTitle(read.words, query.corrections),
          answered: held.questionIds,
          labels,
          without,
          among,
          has: narrowing.has,
          is: narrowing.is,
          order: listed.question ? order : 'relevance',
          ...at(listed.question),
          facets: withFacets && listed.question,
          browse: !read.words.length,
          now: ctx.now(),
        })
      : notAsked,
    mayFit.answer && (listed.answer || counting)
      ? rankAnswers(ctx.db, query, {
          held,
          order: order === 'relevance' ? order : order === 'newest' || order === 'active' ? 'newest' : 'most-useful',
          ...at(listed.answer),
          facets: withFacets && kind === 'answer',
        })
      : notAsked,
  );

  const counts: Record<Kind, Omit<KindCount, 'kind'>> = {
    question: { count: questions?.total ?? 0, more: (questions?.total ?? 0) >= mostRanked },
    answer: { count: answers?.total ?? 0, more: answers?.more ?? false },
    company: { count: names?.counts.company ?? 0, more: false },
    topic: { count: names?.counts.topic ?? 0, more: false },
    member: { count: names?.counts.member ?? 0, more: (names?.counts.member ?? 0) >= mostMembers },
  };
  const rowsOfNames = listed.name ? (names?.rows ?? []) : [];
  return {
    query,
    unknown,
    questions:
      listed.question && questions
        ? { rows: questions.rows, total: questions.total, more: counts.question.more }
        : nothing,
    answers: listed.answer && answers ? answers : nothing,
    names: {
      rows: rowsOfNames,
      total: Math.min(rowsOfNames.length, isName(kind) ? limit : mostNames),
      more: rowsOfNames.length > limit,
    },
    facets: [...(listed.question ? (questions?.facets ?? []) : []), ...(answers?.facets ?? [])],
    forms: questions?.forms ?? query.words.map(({ word }) => word),
    kinds: counting ? searchKinds.map((each) => ({ kind: each, ...counts[each] })) : [],
  };
}
