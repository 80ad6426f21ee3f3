import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { hot, type Slots, statement } from '../platform/db/hot.ts';
import type { Cursor } from '../platform/page.ts';
import { type FacetRow, labelCounts } from './facets.queries.ts';
import { essentialOf, holdsAll, mostAnswers, ranking, type WeighedQuery } from './ranking.queries.ts';

export interface RankedAnswer {
  id: string;
  key: string | number;
  score: number;
  useful: number;
}

export interface RankedAnswers {
  rows: RankedAnswer[];
  total: number;
  facets: FacetRow[];
  /** More hold the words than were looked at. */
  more: boolean;
}

/** Of words that are common, the answers to so many questions that they say most about are looked at. */
const mostQuestions = 100;

const rankAnswerRows = hot(
  'search answers',
  (
    db,
    at: Slots<{
      essential: string;
      common: string | null;
      best: number;
      labels: string | null;
      without: string | null;
      key: string | number | null;
      id: string | null;
    }>,
    { order, rows, facets, essentials }: { order: AnswerOrder; rows: number; facets: string; essentials: number },
  ) => {
    const key = answerOrders[order];
    const cast = sql.raw(order === 'relevance' || order === 'most-useful' ? 'float8' : 'timestamptz');
    return statement<Omit<RankedAnswers, 'more'>>(
      db,
      sql`
      with held as (
        select sa.answer_id as id from ${
          at.common
            ? sql`(select d.question_id from (select doc from search_postings p where p.term = ${at.common} order by p.impact desc, p.doc desc limit ${sql.raw(`${mostQuestions}`)}) p
                join search_questions d using (doc)) c cross join lateral (select * from search_answers x where x.question_id = c.question_id offset 0) sa`
            : sql`search_answers sa`
        }
        ${at.labels ? sql`join search_questions d on d.question_id = sa.question_id and d.labels @> array(select json_array_elements_text(${at.labels}::json))` : sql``}
        where ${holdsAll(at.essential, essentials)}
        ${at.without ? sql`and not sa.terms && array(select coalesce((ts_lexize('english_stem', x))[1], x) from json_array_elements_text(${at.without}::json) x)` : sql``}
        limit ${sql.raw(`${mostAnswers}`)}),
      scored as materialized (
        select a.id, a.question_id, a.created_at, a.votes_count, 1 + ${ranking.useful}::float8 * a.votes_count / (a.votes_count + 10) as useful,
          round((${at.best}::float8 * ${ranking.answers.itself}::float8 * (1 + ${ranking.useful}::float8 * a.votes_count / (a.votes_count + 10)))::numeric, 6)::float8 as score
        from held join answers a using (id) where a.visibility = 'public'),
      ${facets === 'none' ? sql`` : sql`result as (select d.labels from scored s join search_questions d on d.question_id = s.question_id),`}
      page as (
        select *, row_number() over (order by ${key} desc, id desc) as place from scored
        ${at.key ? sql`where (${key}, id) < (${at.key}::${cast}, ${at.id}::uuid)` : sql``}
        order by ${key} desc, id desc limit ${sql.raw(`${rows}`)})
      select (select count(*)::int from scored) as total,
        coalesce((select json_agg(json_build_object('id', id, 'key', ${order === 'newest' ? sql`to_char(created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : key},
          'score', score, 'useful', useful) order by place) from page), '[]') as rows,
        ${facets === 'none' ? sql`'[]'::jsonb` : labelCounts} as facets`,
    );
  },
);

type AnswerOrder = 'relevance' | 'newest' | 'most-useful';
const answerOrders: Record<AnswerOrder, SQL> = {
  relevance: sql`score`,
  newest: sql`created_at`,
  'most-useful': sql`votes_count::float8`,
};

/** Public answers that hold all words (the four rarest of many), one page of them. */
export async function rankAnswers(
  db: Db,
  query: WeighedQuery,
  {
    labels,
    without,
    order,
    after,
    limit,
    facets = false,
  }: {
    labels: string[];
    without: string[];
    order: AnswerOrder;
    after: Cursor | undefined;
    limit: number;
    /** Also count the companies, topics and so on of their questions. */
    facets?: boolean;
  },
): Promise<RankedAnswers> {
  const essential = essentialOf(query);
  if (!essential.length) return { rows: [], total: 0, facets: [], more: false };
  const { rows } = await rankAnswerRows(
    db,
    {
      essential: JSON.stringify(essential),
      common: query.common,
      best: query.best,
      labels: labels.length ? JSON.stringify(labels) : null,
      without: without.length ? JSON.stringify(without) : null,
      key: after?.key ?? null,
      id: after?.id ?? null,
    } as never,
    { order, rows: limit + 1, facets: facets ? 'all' : 'none', essentials: essential.length },
  );
  const [page] = rows;
  return { ...page!, more: page!.total === mostAnswers || query.common !== null };
}
