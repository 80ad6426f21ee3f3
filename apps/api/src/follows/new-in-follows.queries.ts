import { type SQL, sql } from 'drizzle-orm';
import { isMine } from '../authorship/authorship.visible.ts';
import { blocks } from '../blocks/blocks.table.ts';
import type { Member } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import type { Cursor } from '../platform/page.ts';
import { follows } from './follows.table.ts';

export interface NewRow {
  id: string;
  kind: 'question' | 'answer' | 'version';
  at: string;
  slug: string;
  title: string;
  answerId: string | null;
  revision: number | null;
  excerpt: string | null;
  authorId: string | null;
  handle: string | null;
  displayName: string | null;
  pseudonym: string | null;
  because: 'company' | 'topic' | 'question' | 'answer' | 'member';
  becauseName: string;
}

/**
 * Of others, and where they are named of nobody who keeps the member away or is kept away. What is anonymous is not left out
 * for a block: what is missing would tell who wrote it.
 */
const ofOthers = (member: Member, alias: SQL) => sql`not ${isMine(member, sql`${alias}.id`)}
  and not exists (select 1 from ${blocks} b where ${alias}.author_id is not null
    and ((b.member_id = ${member.id} and b.blocked_id = ${alias}.author_id) or (b.member_id = ${alias}.author_id and b.blocked_id = ${member.id})))`;

/** Since it is followed; what shows the day only is new on the whole of that day. */
const since = (time: SQL, alias: SQL) => sql`${time} >= date_trunc('day', f.created_at, 'UTC')
  and (${time} >= f.created_at or ${alias}.authorship = 'anonymous')`;

const beyond = (after: Cursor | undefined, time: SQL, id: SQL) =>
  after ? sql`(${time}, ${id}) < (${after.key}::timestamptz, ${after.id}::uuid)` : sql`true`;

/** The newest of each thing that is followed, so that of all of them together none is missed. */
const questionsOf = (member: Member, which: SQL, after: Cursor | undefined, most: number) => sql`
  select f.id as follow_id, x.id as event_id, 'question' as kind, x.created_at as at, x.id as question_id, null::uuid as answer_id
  from mine f cross join lateral (
    select q.id, q.created_at from ${which} and ${since(sql`q.created_at`, sql`q`)}
      and ${ofOthers(member, sql`q`)} and ${beyond(after, sql`q.created_at`, sql`q.id`)}
    order by q.created_at desc, q.id desc limit ${most}
  ) x`;

const answersOf = (member: Member, which: SQL, after: Cursor | undefined, most: number) => sql`
  select f.id, x.id, 'answer', x.created_at, x.question_id, x.id
  from mine f cross join lateral (
    select a.id, a.created_at, a.question_id from answers a where ${which} and a.visibility = 'public'
      and ${since(sql`a.created_at`, sql`a`)} and ${ofOthers(member, sql`a`)} and ${beyond(after, sql`a.created_at`, sql`a.id`)}
    order by a.created_at desc, a.id desc limit ${most}
  ) x`;

/** A version goes by the id of the follow: the answer itself may be new as well. */
const versions = (member: Member, after: Cursor | undefined) => sql`
  select f.id, f.id, 'version', a.revised_at, a.question_id, a.id
  from mine f join answers a on a.id = f.answer_id
  where a.visibility = 'public' and a.revision > 1 and ${since(sql`a.revised_at`, sql`a`)}
    and ${ofOthers(member, sql`a`)} and ${beyond(after, sql`a.revised_at`, sql`f.id`)}`;

/** One page of what is new in what this member follows, in one statement; the row after the last tells that there is more. */
export async function listNewRows(db: Db, member: Member, after: Cursor | undefined, limit: number): Promise<NewRow[]> {
  const most = limit + 1;
  const ofCompany = sql`question_companies qc join questions q on q.id = qc.question_id where qc.company_id = f.company_id`;
  const ofTopic = sql`question_topics qt join questions q on q.id = qt.question_id where qt.topic_id = f.topic_id`;
  const found = await db.execute(sql`
    with mine as (select * from ${follows} where member_id = ${member.id}),
    found as (
      ${questionsOf(member, ofCompany, after, most)}
      union all ${questionsOf(member, ofTopic, after, most)}
      union all ${questionsOf(member, sql`questions q where q.author_id = f.followed_id`, after, most)}
      union all ${answersOf(member, sql`a.question_id = f.question_id`, after, most)}
      union all ${answersOf(member, sql`a.author_id = f.followed_id`, after, most)}
      union all ${versions(member, after)}
    ),
    newest as (select distinct on (at, event_id) * from found order by at desc, event_id desc, follow_id limit ${most})
    select n.event_id as id, n.kind, to_char(n.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, q.slug, q.title,
      a.id as "answerId", a.revision, a.excerpt,
      m.id as "authorId", m.handle, m.display_name as "displayName", coalesce(a.pseudonym, case when a.id is null then q.pseudonym end) as pseudonym,
      case when f.company_id is not null then 'company' when f.topic_id is not null then 'topic' when f.question_id is not null then 'question'
        when f.answer_id is not null then 'answer' else 'member' end as because,
      coalesce(c.name, t.name, m.display_name, q.title) as "becauseName"
    from newest n
    join questions q on q.id = n.question_id
    left join answers a on a.id = n.answer_id
    left join members m on m.id = case when n.answer_id is null then q.author_id else a.author_id end
    join ${follows} f on f.id = n.follow_id
    left join companies c on c.id = f.company_id
    left join topics t on t.id = f.topic_id
    order by n.at desc, n.event_id desc`);
  return (found as unknown as { rows: NewRow[] }).rows;
}
