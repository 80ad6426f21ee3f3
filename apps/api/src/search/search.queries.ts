import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { hot, type Slots, statement } from '../platform/db/hot.ts';

/** What of these questions is searched: texts, the names they are filed under, and labels to filter by. */
export async function questionsToIndex(db: Db, ids: string[]) {
  const { rows } = (await db.execute(sql`
    select q.id, q.title, q.body_html as "bodyHtml",
      concat_ws(' ', (select string_agg(c.name, ' ' order by qc.position) from question_companies qc join companies c on c.id = qc.company_id where qc.question_id = q.id),
        (select string_agg(t.name, ' ' order by qt.position) from question_topics qt join topics t on t.id = qt.topic_id where qt.question_id = q.id)) as names,
      array(select 'company:' || c.slug from question_companies qc join companies c on c.id = qc.company_id where qc.question_id = q.id)
        || array(select 'topic:' || t.slug from question_topics qt join topics t on t.id = qt.topic_id where qt.question_id = q.id)
        || ('track:' || q.track) || array_remove(array['level:' || q.level, 'round:' || q.round], null) as labels
    from questions q where ${among(sql`q.id`, ids)}`)) as unknown as {
    rows: { id: string; title: string; bodyHtml: string; names: string; labels: string[] }[];
  };
  return rows;
}

/** Those of these answers that are public, with their current text. */
export async function answersToIndex(db: Db, ids: string[]) {
  const { rows } = (await db.execute(sql`
    select a.id, a.question_id as "questionId", r.body_html as "bodyHtml"
    from answers a join answer_revisions r on r.answer_id = a.id and r.number = a.revision
    where a.visibility = 'public' and ${among(sql`a.id`, ids)}`)) as unknown as {
    rows: { id: string; questionId: string; bodyHtml: string }[];
  };
  return rows;
}

/** As an array, whose length PostgreSQL sees: of a list made in SQL it expects a hundred, and reads whole tables for it. */
const among = (column: SQL, ids: string[]) => sql`${column} = any(${sql.param(ids)}::uuid[])`;

const best = hot('top answers', (db, at: Slots<{ questionIds: string[] }>, _: object) =>
  statement<{ questionId: string; id: string; excerpt: string }>(
    db,
    sql`
    select q.id as "questionId", a.id, a.excerpt
    from unnest(${at.questionIds}::uuid[]) q (id)
    cross join lateral (select id, excerpt from answers a where a.question_id = q.id and a.visibility = 'public'
      order by a.votes_count desc, a.id desc limit 1) a`,
  ),
);

/** The most useful public answer of each of these questions. */
export const topAnswers = async (db: Db, questionIds: string[]) =>
  questionIds.length ? (await best(db, { questionIds }, {})).rows : [];

/** Questions whose title looks most like this (pg_trgm word_similarity), the nearest first; for what nothing else finds. */
export const nearestTitles = (db: Db, typed: string, most: number) =>
  idsOf(
    db,
    sql`select q.id from questions q where ${typed}::text <% lower(q.title) order by word_similarity(${typed}::text, lower(q.title)) desc, q.id desc limit ${most}`,
  );

/** Noted in `loaded` when it is. */
export const filled = 'search 1';

/** Whether all there was has been put into search. */
export async function isFilled(db: Db): Promise<boolean> {
  const { rows } = (await db.execute(sql`select 1 from loaded where name = ${filled}`)) as unknown as {
    rows: unknown[];
  };
  return rows.length > 0;
}

const idsOf = async (db: Db, query: SQL) =>
  ((await db.execute(query)) as unknown as { rows: { id: string }[] }).rows.map(({ id }) => id);

/** Of the questions after this one those that search does not know, in the order of their ids; as many at most. */
export const questionsLeftOut = (db: Db, after: string, most: number) =>
  idsOf(
    db,
    sql`select q.id from questions q where q.id > ${after}::uuid
      and not exists (select 1 from search_questions d where d.question_id = q.id) order by q.id limit ${most}`,
  );

/** Of the public answers after this one those that search does not know, in the order of their ids; as many at most. */
export const answersLeftOut = (db: Db, after: string, most: number) =>
  idsOf(
    db,
    sql`select a.id from answers a where a.id > ${after}::uuid and a.visibility = 'public'
      and not exists (select 1 from search_answers s where s.answer_id = a.id) order by a.id limit ${most}`,
  );
