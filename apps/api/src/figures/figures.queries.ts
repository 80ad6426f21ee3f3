import { type SQL, sql } from 'drizzle-orm';
import { alsoBy, personBehind } from '../authorship/authorship.visible.ts';
import type { Db } from '../platform/db/connect.ts';

const day = (now: Date, daysAgo: number): SQL =>
  sql`${new Date(now.getTime() - daysAgo * 86_400_000).toISOString()}::timestamptz`;

async function rowsOf<Row>(db: Db, query: SQL): Promise<Row[]> {
  const { rows } = (await db.execute(query)) as unknown as { rows: Row[] };
  return rows;
}

/** What its author said helped: a version used it, or they thanked for it. That it is fixed is said only of what was used. */
const isUseful = sql`(c.state = 'addressed' or c.thanked)`;

/** The wait of this wish until the first note that was useful, by a person; null while there is none. */
const helpedAfter = (wishId: SQL) =>
  sql`(select min(g.minutes) from lane_given g join comments c on c.id = g.comment_id
    where g.wish_id = ${wishId} and ${isUseful} and ${personBehind(sql`c.id`)} is not null)`;

/**
 * Answers that began to wait in 28 days, by minutes: those that were helped then, and those that have waited that long, or had
 * when the next version came or nothing was wanted any more. Newcomers' first answers, a day old, apart too.
 */
export function listWaits(db: Db, now: Date) {
  return rowsOf<{ minutes: number; helped: number; waiting: number; first: number; firstHelped: number }>(
    db,
    sql`
    with waits as materialized (
      select ${helpedAfter(sql`w.id`)} as helped_after,
        greatest(0, ceil(extract(epoch from coalesce(w.until, ${day(now, 0)}) - w.since) / 60))::int as waited,
        w.newcomer and w.since <= ${day(now, 1)} as is_first
      from lane_wishes w
      where w.since > ${day(now, 28)} and ${personBehind(sql`w.answer_id`)} is not null
    )
    select coalesce(helped_after, waited) as minutes, (count(helped_after))::int as helped,
      (count(*) filter (where helped_after is null))::int as waiting, (count(*) filter (where is_first))::int as first,
      (count(*) filter (where is_first and helped_after <= 24 * 60))::int as "firstHelped"
    from waits group by 1 order by 1`,
  );
}

/**
 * Members whose first answer is 31 to 58 days old, and those of them who wrote again on the 30 days after its day: those whose
 * answer was helped within a day, and the others.
 */
export async function countNewcomers(db: Db, now: Date) {
  const [row] = await rowsOf<{ helped: number; helpedBack: number; others: number; othersBack: number }>(
    db,
    sql`
    with firsts as materialized (
      select distinct on (member) member, id, created_at::date as began from (
        select ${personBehind(sql`a.id`)} as member, a.id, a.created_at from answers a
        where not a.sample and a.created_at >= date_trunc('day', ${day(now, 58)}) and a.created_at < date_trunc('day', ${day(now, 30)})
      ) posted
      where member is not null
        and not exists (select 1 from ${alsoBy(sql`posted.id`)} o join answers e on o.kind = 'answer' and e.id = o.content_id where e.created_at::date < posted.created_at::date)
      order by member, created_at
    ), newcomers as materialized (
      select coalesce((select ${helpedAfter(sql`w.id`)} <= 24 * 60 from lane_wishes w where w.answer_id = firsts.id and w.newcomer
          order by w.since limit 1), false) as helped,
        exists (
          select 1 from ${alsoBy(sql`firsts.id`)} o
          left join answers a on o.kind = 'answer' and a.id = o.content_id
          left join answer_revisions r on r.answer_id = a.id
          left join comments c on o.kind = 'comment' and c.id = o.content_id
          left join reviews v on o.kind = 'review' and v.id = o.content_id
          left join questions q on o.kind = 'question' and q.id = o.content_id and q.external_id is null
          where coalesce(r.created_at, c.created_at, v.created_at, q.created_at)::date between began + 1 and began + 30
        ) as back
      from firsts
    )
    select (count(*) filter (where helped))::int as helped, (count(*) filter (where helped and back))::int as "helpedBack",
      (count(*) filter (where not helped))::int as others, (count(*) filter (where not helped and back))::int as "othersBack"
    from newcomers`,
  );
  return row!;
}

/** Comments on answers given 14 to 42 days ago, and those that a version of the 14 days after them used. */
export async function countUsed(db: Db, now: Date) {
  const [row] = await rowsOf<{ cases: number; used: number }>(
    db,
    sql`
    select count(*)::int as cases, (count(*) filter (where c.state = 'addressed' and
      (select r.created_at from answer_revisions r where r.answer_id = c.answer_id and r.number = c.addressed_in)
        <= c.created_at + interval '14 days'))::int as used
    from comments c
    where ${isFeedback} and c.state <> 'withdrawn' and c.created_at >= ${day(now, 42)} and c.created_at < ${day(now, 14)}
      and ${personBehind(sql`c.id`)} <> ${personBehind(sql`c.answer_id`)}`,
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
      select ${personBehind(sql`f.id`)} as giver, ${personBehind(sql`f.answer_id`)} as receiver from (
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
