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

/** Of so many questions that share a key with one of these it is looked at how alike they are: more are made after a pattern. */
const mostOfKey = 12;

export interface AlikeTitle {
  id: string;
  otherId: string;
  /** The words in which they differ, one each; null where there are none. */
  word: string | null;
  otherWord: string | null;
}

/**
 * The questions whose titles hold the same telling words as those of these questions, in any order, or all but one of them, the oldest
 * first (`question_title_words` and `question_title_keys` say what is compared). Each key is looked up once, however many of these have
 * it: of a key that thousands share the index reads them all.
 */
export async function findAlikeTitles(db: Db, ids: string[]): Promise<AlikeTitle[]> {
  const lacks = (one: SQL, other: SQL) => sql`(select w from unnest(${one}) w where w <> all (${other}))`;
  const { rows } = (await db.execute(sql`
    with given as materialized (
      select q.id, question_title_words(q.title) as words, question_title_keys(q.title) as keys
      from questions q where q.id = any(${sql.param(ids)}::uuid[])),
    found as materialized (
      select k.key, o.id as other_id, o.created_at, question_title_words(o.title) as other_words
      from (select distinct unnest(keys) as key from given) k cross join lateral (
        select o.id, o.title, o.created_at from questions o where question_title_keys(o.title) && array[k.key] limit ${sql.raw(`${mostOfKey}`)}) o)
    select id, other_id as "otherId", ${lacks(sql`words`, sql`other_words`)} as word, ${lacks(sql`other_words`, sql`words`)} as "otherWord"
    from (select distinct on (given.id, found.other_id) * from given join found on found.key = any(given.keys) where found.other_id <> given.id) alike
    order by created_at, other_id`)) as unknown as { rows: AlikeTitle[] };
  return rows;
}
