import { inArray, sql } from 'drizzle-orm';
import { idsOfMine } from '../authorship/authorship.visible.ts';
import type { Member } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { topics } from '../topics/topics.table.ts';

/** A title in the form by which titles are compared: without punctuation, capitals and spaces. */
export const titleKey = (title: string) =>
  title
    .replace(/[!-/:-@[-`{-~\s]+/g, ' ')
    .toLowerCase()
    .trim();

/** The questions here that have one of these titles, by its key: the oldest of each. */
export async function findSameTitles(db: Db, titles: string[]): Promise<Map<string, string>> {
  if (!titles.length) return new Map();
  const keys = [...new Set(titles.map(titleKey))];
  const { rows } = (await db.execute(sql`
    select q.id, q.title from questions q
    where md5(btrim(lower(regexp_replace(q.title, '[[:punct:][:space:]]+', ' ', 'g')))) = any(
      select md5(k) from unnest(${sql.param(keys)}::text[]) k) order by q.created_at desc, q.id`)) as unknown as {
    rows: { id: string; title: string }[];
  };
  return new Map(rows.map(({ id, title }) => [titleKey(title), id]));
}

export async function knownSlugs(db: Db, slugs: string[]): Promise<Set<string>> {
  if (!slugs.length) return new Set();
  const rows = await db
    .select({ slug: topics.slug })
    .from(topics)
    .where(inArray(topics.slug, [...new Set(slugs)]));
  return new Set(rows.map(({ slug }) => slug));
}

/** At which of these questions this member has an answer. */
export async function findMyAnswers(db: Db, member: Member, questionIds: string[]): Promise<Set<string>> {
  const { rows } = (await db.execute(sql`
    select distinct a.question_id as id from answers a
    where a.question_id = any(${sql.param(questionIds)}::uuid[]) and a.id in ${idsOfMine(member)}`)) as unknown as {
    rows: { id: string }[];
  };
  return new Set(rows.map(({ id }) => id));
}
