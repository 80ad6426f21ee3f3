import type { MailWishes } from '@debrief/contract';
import { eq, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { digestRuns, mailWishes } from './digests.table.ts';

export const putWishes = (db: Db, memberId: string, ways: MailWishes) =>
  db.insert(mailWishes).values({ memberId, ways }).onConflictDoUpdate({ target: mailWishes.memberId, set: { ways } });

export type Way = Exclude<MailWishes['feedback'], 'never'>;
export type DigestRun = typeof digestRuns.$inferSelect;

/** How far this way has come, held until the transaction ends; undefined where another process holds it. A first run begins now: what was before is no news. */
export async function holdRun(
  db: Db,
  way: Way,
  { upTo, now }: { upTo: number; now: Date },
): Promise<DigestRun | undefined> {
  await db.insert(digestRuns).values({ way, upTo, seen: upTo, ranAt: now }).onConflictDoNothing();
  const [run] = await db.select().from(digestRuns).where(eq(digestRuns.way, way)).for('update', { skipLocked: true });
  return run;
}

export const updateRun = (db: Db, way: Way, change: Partial<DigestRun>) =>
  db.update(digestRuns).set(change).where(eq(digestRuns.way, way));

/**
 * Has a mail posted to every member with a verified address who wants news of some kind in this way and has unread news of it beyond
 * `after` and up to `upTo`; gives how many. Who they are only authorship says. What of it they may still see is found out as the letter is written.
 */
export async function postNews(
  db: Db,
  {
    way,
    after,
    upTo,
    kinds,
    now,
  }: {
    way: Way;
    after: number;
    upTo: number;
    /** Each kind of news with its sort, and how that is mailed to whoever chose nothing. */
    kinds: { kind: string; sort: string; usual: string }[];
    now: Date;
  },
): Promise<number> {
  const { rows } = (await db.execute(sql`
    with wanting as (
      select distinct a.member_id
      from notifications n
        join json_to_recordset(${JSON.stringify(kinds)}::json) as s (kind text, sort text, usual text) on s.kind = n.kind
        join authorship.authors a on a.content_id = n.for_content
        join credentials c on c.member_id = a.member_id and c.verified_at is not null
        join members m on m.id = a.member_id and not m.sample
        left join mail_wishes w on w.member_id = a.member_id
      where n.id > ${after} and n.id <= ${upTo} and n.read_at is null and coalesce(w.ways ->> s.sort, s.usual) = ${way})
    insert into mails (id, kind, member_id, way, news_after, news_up_to, created_at, due_at)
    select gen_random_uuid(), 'news', member_id, ${way}, ${after}, ${upTo}, ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz
    from wanting returning id`)) as unknown as { rows: unknown[] };
  return rows.length;
}
