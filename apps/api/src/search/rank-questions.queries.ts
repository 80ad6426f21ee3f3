import { sql } from 'drizzle-orm';
import type { Viewer } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { hot, type Slots, statement } from '../platform/db/hot.ts';
import type { Cursor } from '../platform/page.ts';
import { candidates, mostOfLabel, narrowedTo } from './candidates.queries.ts';
import { type FacetRow, labelCounts, type Narrowing, stateCounts } from './facets.queries.ts';
import { casts, keyKinds, type Order, orders } from './order-questions.queries.ts';
import { ranking, type WeighedQuery } from './ranking.queries.ts';

export interface Ranked {
  id: string;
  /** What the list is ordered by: the score, a time or a number. */
  key: string | number;
  score: number;
  words: number;
  answers: number;
  title: number;
  asked: number;
  useful: number;
  recent: number;
}

export interface RankedPage {
  rows: Ranked[];
  total: number;
  facets: FacetRow[];
  /** Every form of the terms looked for, for highlighting. */
  forms: string[];
}

/** Of so many candidates the whole score is worked out, and no more are listed or counted; of fewer for the few shown while one types. */
export const mostRanked = 200;
const mostAtOnce = { candidates: 60, rows: 10 };

interface Values {
  terms: string;
  words: string;
  /** The questions to which some answer holds all words, or null. */
  answered: string | null;
  /** The words of the title as typed, or null. */
  begins: string | null;
  best: number;
  /** Companies and topics, by which questions are found; the other labels are only looked at. */
  leading: string | null;
  mostOfLabel: number;
  labels: string | null;
  without: string | null;
  /** The questions that hold the phrases asked for, or null. */
  among: string | null;
  today: string;
  key: string | number | null;
  id: string | null;
  except: string | null;
  by: string | null;
}

const rank = hot(
  'search questions',
  (
    db,
    at: Slots<Values>,
    {
      viewer,
      order,
      rows,
      facets,
      has,
      is,
      leads,
      words,
      most,
      grouped,
      scored,
    }: {
      viewer: Viewer;
      order: Order;
      rows: number;
      facets: string;
      has: string;
      is: string;
      /** How many labels lead: one or several. */
      leads: string;
      words: string;
      most: number;
      /** Whether, among the terms that are looked for, any typed word may be one of several. */
      grouped: string;
      /** The same among all terms. */
      scored: string;
    },
  ) => {
    const narrowed = narrowedTo(at, { viewer, has, is, leads });
    const narrow = narrowed.where;
    const from = candidates(narrowed);
    const { title, answers, asked, useful, recent, cutOff } = ranking;
    const key = orders[order];
    const cast = sql.raw(casts[keyKinds[order]]);
    // What was typed stands apart: a plan for this beginning alone looks cheaper than one for any, and would be made anew each time.
    return statement<RankedPage>(
      db,
      sql`
      with term as materialized (
        select * from json_to_recordset(${at.terms}::json) as t ("group" int, term text, weight float8, cut int, marked boolean)),
      word as materialized (select * from json_to_recordset(${at.words}::json) as w (word text, weight float8)),
      ${at.begins ? sql`typed as materialized (select ${at.begins}::text collate "C" as begins),` : sql``}
      ${from.before}
      listed as (
        ${
          words
            ? sql`select doc, sum(weight) as weight from (
          select p.doc, ${grouped ? sql`max(t.weight * p.impact)` : sql`t.weight * p.impact`} as weight
          from term t cross join lateral ${from.ofTerm} p where t.cut > 0 ${grouped ? sql`group by p.doc, t."group"` : sql``}) x
        group by doc order by 2 desc, 1 desc limit ${sql.raw(`${most}`)}`
            : sql`select doc from ${from.inOrder(order, most)} x`
        }),
      answered as materialized (
        ${at.answered ? sql`select json_array_elements_text(${at.answered}::json)::uuid as question_id` : sql`select null::uuid as question_id where false`}),
      candidate as (
        ${
          at.among
            ? sql`select d.doc from search_questions d join questions q on q.id = d.question_id
          where d.question_id in (select json_array_elements_text(${at.among}::json)::uuid) ${narrow.length ? sql`and ${sql.join(narrow, sql` and `)}` : sql``}`
            : sql`select doc from listed
        union select d.doc from answered join search_questions d using (question_id)
          ${narrow.length ? sql`join questions q on q.id = d.question_id where ${sql.join(narrow, sql` and `)}` : sql``}
        ${
          at.begins
            ? sql`union (select d.doc from search_questions d join questions q on q.id = d.question_id where d.title >= (select begins from typed) and d.title < (select begins || ${'\u{10ffff}'}::text from typed)
          ${narrow.length ? sql`and ${sql.join(narrow, sql` and `)}` : sql``} limit 50)`
            : sql``
        }`
        }),
      matched as materialized (
        select d.question_id as id, d.labels, q.created_at, q.active_at, q.asked_score, q.answers_count,
          ${
            scored
              ? sql`(select sum(best) from (select max(t.weight * d.impacts[array_position(d.terms, t.term collate "C")]) / 1000 as best from term t group by t."group") x)`
              : sql`(select sum(t.weight * d.impacts[array_position(d.terms, t.term collate "C")]) / 1000 from term t)`
          }
            + coalesce((select sum(w.weight) from word w where w.word collate "C" = any(d.words)), 0) as words,
          ${at.begins ? sql`${at.best}::float8 * case when d.title = ${at.begins}::text then ${title.is}::float8 when starts_with(d.title, ${at.begins}::text) then ${title.begins}::float8 else 0 end` : sql`0::float8`} as title,
          case when d.question_id in (select question_id from answered) then ${answers.forQuestion}::float8 * ${at.best}::float8 else 0 end as answers,
          1 + ${asked}::float8 * q.sightings_count / (q.sightings_count + 5) as asked,
          1 + ${useful}::float8 * q.votes_count / (q.votes_count + 10) as useful,
          1 + ${recent}::float8 * exp(-greatest(0, ${at.today}::date - q.created_at::date) / 365.0) as recent
        from candidate join search_questions d using (doc) join questions q on q.id = d.question_id),
      scored as (
        select *, round(((coalesce(words, 0) + title + answers) * asked * useful * recent)::numeric, 6)::float8 as score from matched ${words && !at.among ? sql`where words is not null or answers > 0` : sql``}),
      result as materialized (
        select * from scored where score >= ${cutOff}::float8 * (select max(score) from scored)),
      page as (
        select *, row_number() over (order by ${key} desc, id desc) as place from result
        ${at.key ? sql`where (${key}, id) < (${at.key}::${cast}, ${at.id}::uuid)` : sql``}
        order by ${key} desc, id desc limit ${sql.raw(`${rows}`)})
      select
        (select count(*)::int from result) as total,
        coalesce((select json_agg(json_build_object('id', id, 'key', ${order === 'newest' || order === 'active' ? sql`to_char(${key} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : key},
          'score', score, 'words', coalesce(words, 0), 'answers', answers, 'title', title, 'asked', asked, 'useful', useful, 'recent', recent) order by place) from page), '[]') as rows,
        ${facets === 'none' ? sql`'[]'::jsonb` : sql`${labelCounts} || ${stateCounts(viewer)}`} as facets,
        array(select w.word from search_words w where w.term = any(array(select term from term where marked))) as forms`,
    );
  },
);

const isRepeated = (groups: number[]) => new Set(groups).size < groups.length;

/** Questions that fit, one page of them; all that fit, at most ${mostRanked}, are counted. */
export async function rankQuestions(
  db: Db,
  query: WeighedQuery,
  {
    viewer,
    typed = null,
    answered = [],
    labels = [],
    without = [],
    among,
    has,
    is,
    order = 'relevance',
    after,
    limit,
    facets = true,
    now,
    except = null,
    by = null,
    browse = false,
    mostOfLabel: most = mostOfLabel,
  }: {
    viewer: Viewer;
    typed?: string | null;
    /** The questions to which some answer holds all words. */
    answered?: string[];
    labels?: string[];
    without?: string[];
    /** The ids of those among which all are that may be found; undefined where any may. */
    among?: string[] | undefined;
    has?: Narrowing['has'];
    is?: Narrowing['is'];
    order?: Order;
    after?: Cursor | undefined;
    limit: number;
    facets?: boolean;
    now: Date;
    except?: string | null;
    by?: string | null | undefined;
    /** No words were typed: everything that the rest allows fits. */
    browse?: boolean;
    mostOfLabel?: number;
  },
): Promise<RankedPage> {
  const isQuick = !facets && !after && limit > 0 && limit <= mostAtOnce.rows;
  const groups = query.terms.filter(({ cut }) => cut > 0).map(({ group }) => group);
  const leading = labels.filter((label) => /^(company|topic):/.test(label));
  const listOrNull = (list: string[]) => (list.length ? JSON.stringify(list) : null);
  const { rows } = await rank(
    db,
    {
      terms: JSON.stringify(query.terms),
      words: JSON.stringify(query.words),
      answered: listOrNull(answered),
      begins: typed,
      best: query.best,
      leading: listOrNull(leading),
      mostOfLabel: most,
      labels: listOrNull(labels.filter((label) => !leading.includes(label))),
      without: listOrNull(without),
      among: among ? JSON.stringify(among) : null,
      today: now.toISOString().slice(0, 10),
      key: after?.key ?? null,
      id: after?.id ?? null,
      except,
      by,
    } as Values,
    {
      viewer,
      order,
      rows: limit + 1,
      facets: facets ? 'all' : 'none',
      has: has ?? '',
      is: is ?? '',
      leads: leading.length > 1 ? 'several' : 'one',
      words: browse ? '' : 'some',
      most: isQuick && !browse ? mostAtOnce.candidates : mostRanked,
      grouped: isRepeated(groups) ? 'some' : '',
      scored: isRepeated(query.terms.map(({ group }) => group)) ? 'some' : '',
    },
  );
  return rows[0]!;
}
