import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';

const sameness = (title: SQL) => sql`md5(btrim(lower(regexp_replace(${title}, '[[:punct:][:space:]]+', ' ', 'g'))))`;

/** Of each title a key that it shares with those that differ in capitals and signs alone, and the oldest question that has it. */
export async function findSameTitles(db: Db, titles: string[]) {
  const { rows } = (await db.execute(sql`
    select given.title, given.key, (select q.id from questions q where ${sameness(sql`q.title`)} = given.key order by q.created_at, q.id limit 1) as id
    from (select distinct title, ${sameness(sql`title`)} as key from unnest(${sql.param(titles)}::text[]) given(title)) given`)) as unknown as {
    rows: { title: string; key: string; id: string | null }[];
  };
  return rows;
}

/** Of so many questions that share a key with a title, or some key with it alone, it is looked at how alike they are. */
const most = { ofKey: 12, ofTitle: 24 };

export interface AlikeTitle {
  id: string;
  otherId: string;
  /** The words in which they differ, one each; null where there are none. */
  word: string | null;
  otherWord: string | null;
}

/**
 * The questions whose titles hold the same telling words as those of these questions, in any order, or all but one of them, the oldest
 * first (`question_title_words` and `question_title_keys` say what is compared). A key that several of these have is looked up once: where
 * thousands are made after one pattern the index reads them all for it.
 */
export async function findAlikeTitles(db: Db, ids: string[]): Promise<AlikeTitle[]> {
  const among = (keys: SQL, limit: number) => sql`
    (select o.id as other_id, o.created_at, question_title_words(o.title) as other_words from (
      select id, title, created_at from questions where question_title_keys(title) && ${keys} limit ${limit}) o)`;
  const lacks = (one: SQL, other: SQL) => sql`(select w from unnest(${one}) w where w <> all (${other}))`;
  const { rows } = (await db.execute(sql`
    with given as materialized (
      select q.id, question_title_words(q.title) as words, question_title_keys(q.title) as keys
      from questions q where q.id = any(${sql.param(ids)}::uuid[])),
    key as materialized (
      select key, count(*) > 1 as shared, min(given.id::text)::uuid as id from given cross join lateral unnest(keys) key group by key),
    alike as (
      select given.id, words, o.* from (select id, array_agg(key) as keys from key where not shared group by id) own
        join given using (id) cross join lateral ${among(sql`own.keys`, most.ofTitle)} o
      union
      select given.id, words, o.other_id, o.created_at, o.other_words from (
        select k.key, o.* from (select key from key where shared offset 0) k cross join lateral ${among(sql`array[k.key]`, most.ofKey)} o offset 0) o
        join given on o.key = any(given.keys))
    select id, other_id as "otherId", ${lacks(sql`words`, sql`other_words`)} as word, ${lacks(sql`other_words`, sql`words`)} as "otherWord"
    from alike where other_id <> id order by created_at, other_id`)) as unknown as { rows: AlikeTitle[] };
  return rows;
}
