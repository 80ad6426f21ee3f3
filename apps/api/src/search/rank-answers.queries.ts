import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { hot, type Slots, statement } from '../platform/db/hot.ts';
import type { Cursor } from '../platform/page.ts';
import { type FacetRow, labelCounts } from './facets.queries.ts';
import { type HeldAnswers, mostAnswers } from './held-answers.queries.ts';
import { ranking, type WeighedQuery } from './ranking.queries.ts';

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

const rankAnswerRows = hot(
  'search answers',
  (
    db,
    at: Slots<{ held: string; best: number; key: string | number | null; id: string | null }>,
    { order, rows, facets }: { order: AnswerOrder; rows: number; facets: string },
  ) => {
    const key = answerOrders[order];
    const cast = sql.raw(order === 'relevance' || order === 'most-useful' ? 'float8' : 'timestamptz');
    return statement<Omit<RankedAnswers, 'more'>>(
      db,
      sql`
      with held as (select json_array_elements_text(${at.held}::json)::uuid as id),
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

/** One page of the answers that hold what was looked for. */
export async function rankAnswers(
  db: Db,
  { best, common }: WeighedQuery,
  {
    held,
    order,
    after,
    limit,
    facets = false,
  }: {
    held: HeldAnswers;
    order: AnswerOrder;
    after: Cursor | undefined;
    limit: number;
    /** Also count the companies, topics and so on of their questions. */
    facets?: boolean;
  },
): Promise<RankedAnswers> {
  if (!held.ids.length) return { rows: [], total: 0, facets: [], more: false };
  const { rows } = await rankAnswerRows(
    db,
    { held: JSON.stringify(held.ids), best, key: after?.key ?? null, id: after?.id ?? null } as never,
    { order, rows: limit + 1, facets: facets ? 'all' : 'none' },
  );
  const [page] = rows;
  return { ...page!, more: page!.total === mostAnswers || common !== null };
}
