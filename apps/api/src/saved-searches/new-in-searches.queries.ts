import type { SearchQuery } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import { type SQL, sql } from 'drizzle-orm';
import { isMine } from '../authorship/authorship.visible.ts';
import type { Member } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { savedSearches } from './saved-searches.table.ts';

export interface CountedRow {
  id: string;
  name: string;
  query: SearchQuery;
  seenAt: string;
  newCount: number;
  /** Where words must stand together: those words, and what of the new holds them all in some order. */
  phrases: string[];
  toRead: string[];
}

/** Of what came since the search longest not looked at, so many are looked through, the newest. */
const mostLookedAt = 1000;
const dayOf = (time: SQL) => sql`date_trunc('day', ${time}, 'UTC')`;
const texts = (json: SQL) => sql`array(select jsonb_array_elements_text(${json}))`;

/** Of each word that counts, some term is among these. */
const saysAll = (terms: SQL) => sql`not exists (select 1 from part p where p.id = s.id and not ${terms} && p.terms)`;

/**
 * Came since it was looked at. What shows the day only came when search heard of it, unless its day is over: an edit brings it to
 * search again, but not to another day.
 */
const questionIsNew = sql`(r.created_at > s.seen_at
  or (r.authorship = 'anonymous' and r.created_at >= ${dayOf(sql`s.seen_at`)} and r.doc > s.seen_doc))`;

const questionFits = sql`s.kind = 'question' and r.labels @> s.labels and not r.words && s.without and ${saysAll(sql`r.terms`)}
  and r.words @> s.together
  and (not s.has or r.answers_count > 0)
  and (s."is" is null or case s."is" when 'unanswered' then r.answers_count = 0
    when 'needs-feedback' then exists (select 1 from answers a join lane_waits w on w.answer_id = a.id
      where a.question_id = r.id and a.visibility = 'public') else false end)`;

const answerFits = sql`s.kind = 'answer' and a.created_at > s.seen_at and a.labels @> s.labels
  and exists (select 1 from part p where p.id = s.id) and ${saysAll(sql`a.terms`)}
  and not exists (select 1 from unnest(s.without) w where coalesce((ts_lexize('english_stem', w))[1], w) = any(a.terms))`;

/** One's saved searches, saved last first, each with how much is new in it, phrases apart: one statement for all of them. */
export async function listSavedSearchRows(db: Db, member: Member): Promise<CountedRow[]> {
  const mine = sql`${savedSearches} s where s.member_id = ${member.id} and s.deleted_at is null`;
  const found = await db.execute(sql`
    with saved as materialized (
      select s.id, s.name, s.query, s.seen_at, s.seen_doc, s.created_at, ${texts(sql`s.meaning -> 'labels'`)} as labels,
        ${texts(sql`s.meaning -> 'without'`)} as without, ${texts(sql`s.meaning -> 'phrases'`)} as phrases, s.meaning ->> 'kind' as kind,
        array(select regexp_split_to_table(p, ' ') from jsonb_array_elements_text(s.meaning -> 'phrases') p) as together,
        (s.meaning ->> 'has')::boolean as has, s.meaning ->> 'is' as "is"
      from ${mine}),
    part as materialized (
      select s.id, ${texts(sql`p.terms`)} as terms
      from (select s.id, s.meaning from ${mine}) s cross join lateral jsonb_array_elements(s.meaning -> 'terms') as p (terms)),
    recent as materialized (
      select q.*, d.doc, d.title, d.terms, d.words, d.labels
      from (select id, created_at, authorship, answers_count from questions
        where created_at >= (select ${dayOf(sql`min(seen_at)`)} from saved)
        order by created_at desc, id desc limit ${mostLookedAt}) q
      join search_questions d on d.question_id = q.id where not ${isMine(member, sql`q.id`)}),
    answered as materialized (
      select a.id, a.created_at, sa.terms, d.labels
      from (select id, created_at, question_id from answers
        where visibility = 'public' and created_at > (select min(seen_at) from saved where kind = 'answer')
        order by created_at desc limit ${mostLookedAt}) a
      join search_answers sa on sa.answer_id = a.id join search_questions d on d.question_id = a.question_id
      where not ${isMine(member, sql`a.id`)}),
    counted as (
      select s.id, count(*)::int as n, array_agg(r.id) as found from saved s join recent r on ${questionIsNew} and ${questionFits} group by s.id
      union all select s.id, count(*)::int, array_agg(a.id) from saved s join answered a on ${answerFits} group by s.id)
    select s.id, s.name, s.query, to_char(s.seen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "seenAt",
      least(coalesce(c.n, 0), ${limits.newInSearch.max}) as "newCount", to_jsonb(s.phrases) as phrases,
      case when s.phrases <> '{}' then coalesce(to_jsonb(c.found), '[]') else '[]' end as "toRead"
    from saved s left join counted c on c.id = s.id order by s.created_at desc, s.id desc`);
  return (found as unknown as { rows: CountedRow[] }).rows;
}

/** Titles as words, and texts, of those of these questions that are shown. */
export const textsOfQuestions = async (db: Db, ids: string[]) => {
  const found = await db.execute(sql`select q.id, d.title, q.body_html as "bodyHtml" from questions q
    join search_questions d on d.question_id = q.id where q.id = any(${sql.param(ids)}::uuid[])`);
  return (found as unknown as { rows: { id: string; title: string; bodyHtml: string }[] }).rows;
};
