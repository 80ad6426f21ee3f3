import { type SQL, sql } from 'drizzle-orm';
import { isMine } from '../../authorship/authorship.visible.ts';
import type { Member } from '../../platform/context.ts';
import type { Db } from '../../platform/db/connect.ts';

/** So many of the newest are looked at: of a place, and of what stands under a name. */
const most = { remarks: 200, places: 30 };

interface At {
  kind: 'question' | 'answer';
  id: string;
  authorId: string | null;
}

/** How many names stand on what was said since then to the author of this, and whether one of them is this member's. Of what is anonymous the day is known. */
export async function namesLately(
  db: Db,
  viewer: Member,
  { kind, id, authorId }: At,
  since: Date,
): Promise<{ people: number; amAmong: boolean }> {
  const after = sql`${since.toISOString()}::timestamptz`;
  const lately = sql`(c.created_at >= ${after} or (c.authorship = 'anonymous' and c.created_at >= date_trunc('day', ${after} at time zone 'UTC') at time zone 'UTC'))`;
  const said = (where: SQL) =>
    sql`select c.id, coalesce(c.author_id::text, c.pseudonym) as name from (
      select id, author_id, pseudonym, authorship, created_at from comments c where ${where} order by position desc limit ${most.remarks}) c where ${lately}`;
  const places = authorId
    ? sql`(select a.id, 'answer' as kind from answers a where a.author_id = ${authorId} order by a.created_at desc, a.id desc limit ${most.places})
        union all (select q.id, 'question' from questions q where q.author_id = ${authorId} order by q.created_at desc, q.id desc limit ${most.places})
        union select ${id}::uuid, ${kind}`
    : sql`select ${id}::uuid as id, ${kind}::text as kind`;
  const { rows } = (await db.execute(sql`
    select count(distinct s.name)::int as people, coalesce(bool_or(${isMine(viewer, sql`s.id`)}), false) as "amAmong"
    from (${places}) p cross join lateral (
      (${said(sql`p.kind = 'answer' and c.answer_id = p.id`)}) union all
      (${said(sql`p.kind = 'question' and c.question_id = p.id and c.answer_id is null`)})) s
    where s.name is distinct from ${authorId}::text`)) as unknown as { rows: { people: number; amAmong: boolean }[] };
  return rows[0] ?? { people: 0, amAmong: false };
}
