import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { moderationCases } from './moderation.table.ts';

export type SubjectKind = (typeof moderationCases.$inferSelect)['kind'];

const columnOf = {
  question: 'question_id',
  answer: 'answer_id',
  comment: 'comment_id',
  review: 'review_id',
  member: 'member_id',
  company: 'company_id',
  appeal: 'notice_id',
} as const;

/** Opens the case of this, again where it was closed, and holds it; gives its id. */
export async function putCase(
  db: Db,
  { kind, subjectId, at, firstPost = false }: { kind: SubjectKind; subjectId: string; at: Date; firstPost?: boolean },
): Promise<string> {
  const column = sql.identifier(columnOf[kind]);
  const now = sql`${at.toISOString()}::timestamptz`;
  const { rows } = (await db.execute(sql`
    insert into ${moderationCases} as c (id, kind, ${column}, state, opened_at, first_post)
    values (${randomUUID()}, ${kind}, ${subjectId}, 'open', ${now}, ${firstPost})
    on conflict (${column}) do update set state = 'open', closed_at = null, first_post = c.first_post or excluded.first_post,
      opened_at = case c.state when 'open' then c.opened_at else excluded.opened_at end,
      flags_count = case c.state when 'open' then c.flags_count else 0 end,
      reasons = case c.state when 'open' then c.reasons else '{}' end
    returning id`)) as unknown as { rows: { id: string }[] };
  return rows[0]!.id;
}

interface Flag {
  caseId: string;
  reporterId: string | null;
  reason: string;
  note: string;
  at: Date;
}

/** Keeps a flag, once a member until the case is decided, and counts it; the caller holds the case. */
export async function putFlag(db: Db, { caseId, reporterId, reason, note, at }: Flag): Promise<void> {
  const now = sql`${at.toISOString()}::timestamptz`;
  await db.execute(sql`
    with was as (select reason from moderation_flags where case_id = ${caseId} and reporter_id = ${reporterId} and not settled),
    put as (
      insert into moderation_flags (case_id, reporter_id, reason, note, at) values (${caseId}, ${reporterId}, ${reason}, ${note}, ${now})
      on conflict (case_id, reporter_id) where not settled do update set reason = excluded.reason, note = excluded.note
      returning reason),
    fewer as (select coalesce((select reason from was), '') as reason)
    update ${moderationCases} c set
      flags_count = c.flags_count + case when exists (select 1 from was) then 0 else 1 end,
      flagged_at = ${now},
      reasons = (select coalesce(jsonb_object_agg(r.key, r.n), '{}') from (
        select x.key, sum(x.n)::int as n from (
          select e.key, e.value::int as n from jsonb_each_text(c.reasons) e
          union all select put.reason, 1 from put
          union all select fewer.reason, -1 from fewer where fewer.reason <> '') x
        group by x.key having sum(x.n) > 0) r)
    where c.id = ${caseId}`);
}

/** Closes a case: the flags it was opened for are settled. */
export async function closeCase(db: Db, id: string, at: Date): Promise<void> {
  await db.execute(
    sql`update ${moderationCases} set state = 'closed', closed_at = ${at.toISOString()}::timestamptz, first_post = false where id = ${id}`,
  );
  await db.execute(sql`update moderation_flags set settled = true where case_id = ${id} and not settled`);
}

/** Brings the case of one thing to another that it is merged into; where that has one, what was noted goes there. */
export async function moveCase(db: Db, kind: 'question' | 'company', from: string, to: string): Promise<void> {
  const column = sql.identifier(columnOf[kind]);
  await db.execute(sql`
    update ${moderationCases} c set ${column} = ${to} where c.${column} = ${from}
      and not exists (select 1 from ${moderationCases} o where o.${column} = ${to})`);
  await db.execute(sql`
    update moderation_flags f set case_id = kept.id from ${moderationCases} gone, ${moderationCases} kept
    where gone.${column} = ${from} and kept.${column} = ${to} and f.case_id = gone.id
      and not exists (select 1 from moderation_flags o where o.case_id = kept.id and o.reporter_id = f.reporter_id and not o.settled and not f.settled)`);
  await db.execute(sql`
    with gone as (delete from ${moderationCases} where ${column} = ${from} returning state, opened_at, flagged_at)
    update ${moderationCases} kept set state = 'open', closed_at = null, opened_at = least(kept.opened_at, gone.opened_at),
      flagged_at = greatest(kept.flagged_at, gone.flagged_at),
      flags_count = (select count(*) from moderation_flags f where f.case_id = kept.id and not f.settled),
      reasons = (select coalesce(jsonb_object_agg(r.reason, r.n), '{}') from (
        select reason, count(*)::int as n from moderation_flags f where f.case_id = kept.id and not f.settled group by reason) r)
    from gone where kept.${column} = ${to} and gone.state = 'open'`);
}

export const emptyFlagsOf = (db: Db, memberId: string) =>
  db.execute(sql`update moderation_flags set note = '' where reporter_id = ${memberId}`);
