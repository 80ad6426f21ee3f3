import { type SQL, sql } from 'drizzle-orm';
import { alsoBy, countedAs } from '../authorship/authorship.visible.ts';
import type { Db } from '../platform/db/connect.ts';

const day = (now: Date, daysAgo: number): SQL =>
  sql`${new Date(now.getTime() - daysAgo * 86_400_000).toISOString()}::timestamptz`;

async function rowsOf<Row>(db: Db, query: SQL): Promise<Row[]> {
  const { rows } = (await db.execute(query)) as unknown as { rows: Row[] };
  return rows;
}

/** How long first words took in 28 days, and how long those without one have waited; newcomers' first answers apart too. */
export function listWaits(db: Db, now: Date) {
  return rowsOf<{ minutes: number; heard: number; waiting: number; firstHeard: number; firstWaiting: number }>(
    db,
    sql`
    select minutes, (count(*) filter (where heard))::int as heard, (count(*) filter (where not heard))::int as waiting,
      (count(*) filter (where heard and newcomer))::int as "firstHeard",
      (count(*) filter (where not heard and newcomer))::int as "firstWaiting"
    from (
      select minutes, true as heard, newcomer from lane_cases where day > (${day(now, 28)})::date and not sample
      union all
      select greatest(0, extract(epoch from ${day(now, 0)} - since) / 60)::int, false, newcomer
      from lane_waits where not sample and not heard
    ) waits
    group by minutes order by minutes`,
  );
}

/** Members whose first answer is 31 to 58 days old, and those of them who wrote again on the 30 days after its day. */
export async function countNewcomers(db: Db, now: Date) {
  const [row] = await rowsOf<{ cases: number; back: number }>(
    db,
    sql`
    with firsts as materialized (
      select distinct on (member) member, id, created_at::date as began from (
        select ${countedAs(sql`a.id`)} as member, a.id, a.created_at from answers a
        where not a.sample and a.created_at >= date_trunc('day', ${day(now, 58)}) and a.created_at < date_trunc('day', ${day(now, 30)})
      ) posted
      where member is not null
        and not exists (select 1 from ${alsoBy(sql`posted.id`)} o join answers e on e.id = o.content_id where e.created_at::date < posted.created_at::date)
      order by member, created_at
    )
    select count(*)::int as cases, (count(*) filter (where exists (
      select 1 from ${alsoBy(sql`firsts.id`)} o
      left join answers a on o.kind = 'answer' and a.id = o.content_id
      left join answer_revisions r on r.answer_id = a.id
      left join comments c on o.kind = 'comment' and c.id = o.content_id
      left join reviews v on o.kind = 'review' and v.id = o.content_id
      left join questions q on o.kind = 'question' and q.id = o.content_id
      where coalesce(r.created_at, c.created_at, v.created_at, q.created_at)::date between began + 1 and began + 30
    )))::int as back
    from firsts`,
  );
  return row!;
}

/** Comments on answers given 14 to 42 days ago, and those that a version of the 14 days after them used. */
export async function countUsed(db: Db, now: Date) {
  const [row] = await rowsOf<{ cases: number; used: number }>(
    db,
    sql`
    select count(*)::int as cases, (count(*) filter (where r.created_at <= c.created_at + interval '14 days'))::int as used
    from comments c
    left join answer_revisions r on c.state = 'addressed' and r.answer_id = c.answer_id and r.number = c.addressed_in
    where ${isFeedback} and c.state <> 'withdrawn' and c.created_at >= ${day(now, 42)} and c.created_at < ${day(now, 14)}
      and ${countedAs(sql`c.id`)} <> ${countedAs(sql`c.answer_id`)}`,
  );
  return row!;
}

/** A member's comment on an answer that starts a thread. */
const isFeedback = sql`c.answer_id is not null and c.parent_id is null and not c.sample and not c.guest and c.deleted_at is null`;

/** Who got and who gave comments and reviews in 28 days: how many, and how much the busiest 5 % of the givers gave. */
export async function countGiving(db: Db, now: Date) {
  const [row] = await rowsOf<{ receivers: number; gave: number; givers: number; given: number; busiest: number }>(
    db,
    sql`
    with feedback as materialized (
      select ${countedAs(sql`f.id`)} as giver, ${countedAs(sql`f.answer_id`)} as receiver from (
        select c.id, c.answer_id from comments c where ${isFeedback} and c.created_at >= ${day(now, 28)}
        union all
        select v.id, v.answer_id from reviews v where not v.sample and not v.guest and v.created_at >= ${day(now, 28)}
      ) f
    ),
    by_others as (select giver, receiver from feedback where giver <> receiver),
    ranked as (
      select giver, count(*) as n, row_number() over (order by count(*) desc, giver) as place, count(*) over () as givers
      from by_others group by giver
    )
    select (select count(distinct receiver)::int from by_others) as receivers,
      (select count(distinct receiver)::int from by_others b where exists (select 1 from by_others g where g.giver = b.receiver)) as gave,
      count(*)::int as givers, coalesce(sum(n), 0)::int as given,
      coalesce(sum(n) filter (where place <= ceil(givers * 0.05)), 0)::int as busiest
    from ranked`,
  );
  return row!;
}
