import { sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { withheldBy } from '../platform/db/shown.ts';

interface Held {
  withheld: number;
  slug: string;
  title: string;
}

/** Holds a question until the transaction ends, shown or not. */
export async function holdEvenWithheld(db: Db, id: string): Promise<Held | undefined> {
  const { rows } = (await db.execute(
    sql`select withheld, slug, title from public.questions where id = ${id} for update`,
  )) as unknown as { rows: Held[] };
  return rows[0];
}

/** Ends what can be known of an address that is set aside: none is made of it. */
const mark = '~';

/** Sets the addresses of a question that goes out of sight aside, so that they are free as those of one that never was. */
export const setAddressAside = (db: Db, id: string) =>
  db.execute(
    sql`update public.questions set slug = slug || ${`${mark}${id}`} where id = ${id} and strpos(slug, ${mark}) = 0`,
  );

/** Gives it back the address it had, or one like it where another question has that now. */
export const takeAddressBack = (db: Db, id: string) =>
  db.execute(sql`
    update public.questions q set slug = case when exists (select 1 from public.questions o where o.slug = split_part(q.slug, ${mark}, 1))
        or exists (select 1 from merged_questions m where m.slug = split_part(q.slug, ${mark}, 1))
      then split_part(q.slug, ${mark}, 1) || '-' || left(q.id::text, 8) else split_part(q.slug, ${mark}, 1) end
    where q.id = ${id} and strpos(q.slug, ${mark}) > 0`);

/** Adds a reason to withhold it, or takes one away; what is filed and reported of it follows. */
export async function withholdRows(db: Db, id: string, why: number, isSo: boolean): Promise<void> {
  const bits = (bit: number) => (isSo ? sql`withheld | ${bit}::int` : sql`withheld & ~${bit}::int`);
  await db.execute(sql`update public.questions set withheld = ${bits(why)} where id = ${id}`);
  const { question } = withheldBy;
  for (const table of ['question_topics', 'question_companies', 'sightings', 'disputes'])
    await db.execute(
      sql`update public.${sql.identifier(table)} t set withheld = case when q.withheld <> 0 then t.withheld | ${question}::int else t.withheld & ~${question}::int end
        from public.questions q where q.id = ${id} and t.question_id = q.id`,
    );
}

/** Files a question, shown or not, under these topics in their order. */
export async function refileTopics(db: Db, id: string, topicIds: string[]): Promise<void> {
  await db.execute(sql`delete from public.question_topics where question_id = ${id}`);
  await db.execute(sql`
    insert into public.question_topics (question_id, topic_id, position, withheld)
    select ${id}, t.id, t.n - 1, case (select withheld from public.questions where id = ${id}) when 0 then 0 else ${withheldBy.question}::int end
    from unnest(${sql.param(topicIds)}::uuid[]) with ordinality t (id, n)`);
}

/** Counts anew what is shown at a question. */
export const recountQuestion = (db: Db, id: string) =>
  db.execute(sql`
    update public.questions q set
      answers_count = (select count(*) from answers a where a.question_id = q.id and a.visibility = 'public'),
      comments_count = (select count(*) from comments c where c.question_id = q.id and c.answer_id is null and c.deleted_at is null),
      active_at = greatest(q.created_at, (select max(a.created_at) from answers a where a.question_id = q.id and a.visibility = 'public'),
        (select max(c.created_at) from comments c where c.question_id = q.id and c.answer_id is null and c.deleted_at is null))
    where q.id = ${id}`);

/** The companies that something was reported of at this question, in one order. */
export async function companiesReportedAt(db: Db, id: string): Promise<string[]> {
  const { rows } = (await db.execute(
    sql`select distinct company_id as id from public.sightings where question_id = ${id} and company_id is not null order by 1`,
  )) as unknown as { rows: { id: string }[] };
  return rows.map((row) => row.id);
}

/** Puts other words in place of a question's, shown or not. */
export const rewriteQuestion = (
  db: Db,
  id: string,
  { title, body, bodyHtml, at }: { title: string; body: string; bodyHtml: string; at: Date },
) =>
  db.execute(sql`update public.questions set title = ${title}, body = ${body}, body_html = ${bodyHtml}, edits = edits + 1,
    edited_at = ${at.toISOString()}::timestamptz where id = ${id}`);

export const closeQuestionRow = (db: Db, id: string, locked: boolean) =>
  db.execute(sql`update public.questions set locked = ${locked} where id = ${id}`);

/** Takes a question that is out of sight away for good, with all that stands at it; gives the ids of that. */
export async function eraseQuestionRow(db: Db, id: string): Promise<string[]> {
  const at = (table: string) => sql`select id from public.${sql.identifier(table)} where question_id = ${id}`;
  const { rows } = (await db.execute(
    sql`${at('answers')} union all ${at('comments')} union all ${at('reviews')} union all ${at('sightings')} union all ${at('disputes')}`,
  )) as unknown as { rows: { id: string }[] };
  await db.execute(sql`delete from public.questions where id = ${id}`);
  return rows.map((row) => row.id);
}
