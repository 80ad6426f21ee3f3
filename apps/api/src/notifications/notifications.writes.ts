import { type SQL, sql } from 'drizzle-orm';
import { byAnother, keptApart, sameAuthor } from '../authorship/authorship.visible.ts';
import type { Viewer } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { hot, type Slots, statement } from '../platform/db/hot.ts';
import { notifications } from './notifications.table.ts';

type News = Pick<
  typeof notifications.$inferInsert,
  'forContent' | 'kind' | 'questionId' | 'answerId' | 'commentId' | 'at'
> & {
  /** Whoever wrote this hears of it otherwise. */
  besides?: string | null;
};

/** On it goes the id of the content whose author there is news for. */
export const newsChannel = 'news';

const addNews = hot('news', (db, at: Slots<{ news: string }>, { viewer }: { viewer: Viewer }) =>
  statement(
    db,
    sql`
    with told as (
      insert into ${notifications} (for_content, kind, question_id, answer_id, comment_id, at)
      select n."forContent", n.kind, n."questionId", n."answerId", n."commentId", n.at
      from jsonb_to_recordset(${at.news}::jsonb)
        as n("forContent" uuid, kind text, "questionId" uuid, "answerId" uuid, "commentId" uuid, at timestamptz, besides uuid)
      where ${byAnother(viewer, sql`n."forContent"`)}
        and not ${viewer.kind === 'member' ? keptApart(viewer, sql`n."forContent"`) : sql`false`}
        and not ${sameAuthor(sql`n."forContent"`, sql`n.besides`)}
      on conflict (for_content, kind) where read_at is null
      do update set id = default, count = notifications.count + 1, at = greatest(notifications.at, excluded.at),
        comment_id = excluded.comment_id
      returning for_content
    )
    select pg_notify(${sql.raw(`'${newsChannel}'`)}, for_content::text) from told`,
  ),
);

/**
 * Adds news, or counts it into the same unread news, which becomes the newest; nobody gets news of their own doing, or
 * of somebody they are kept apart from. Whoever listens hears of it when the transaction is committed. All in one statement.
 */
export const insertNews = (db: Db, news: News[], by: Viewer) =>
  addNews(db, { news: JSON.stringify(news) }, { viewer: by });

/** Marks what is unread, is among these contents' news and not newer than `upTo` as read. */
export const markRead = (db: Db, forContents: SQL, upTo: number, readAt: Date) =>
  db.execute(sql`
    update ${notifications} set read_at = ${readAt.toISOString()}::timestamptz
    where read_at is null and id <= ${upTo} and for_content in ${forContents}`);

/** News of this comment alone goes; of several, the others are still told of. */
export const takeOutOfNews = (db: Db, commentId: string, forContents: string[]) => {
  const told = sql`comment_id = ${commentId} and for_content = any(${sql.param(forContents)}::uuid[])`;
  return db.execute(sql`
    with fewer as (update ${notifications} set count = count - 1, comment_id = null where ${told} and count > 1)
    delete from ${notifications} where ${told} and count = 1`);
};

/**
 * Of what was told of these comments, which are out of sight by now: unread news count so many less, and name the newest that is left;
 * news of nothing else go.
 */
export async function takeAllOutOfNews(db: Db, commentIds: string[]): Promise<void> {
  const these = sql`any(${sql.param(commentIds)}::uuid[])`;
  await db.execute(sql`
    with told as (
      select t.for_content, t.kind, count(*)::int as n from public.comments c cross join lateral (values
        (coalesce(c.answer_id, c.question_id), 'comment'), (c.parent_id, 'reply')) t (for_content, kind)
      where c.id = ${these} and t.for_content is not null and not ${sameAuthor(sql`c.id`, sql`t.for_content`)}
        and (t.kind = 'reply' or not ${sameAuthor(sql`t.for_content`, sql`c.parent_id`)})
      group by 1, 2)
    update ${notifications} n set count = n.count - told.n,
      comment_id = case when n.comment_id = ${these} then (
        select c.id from comments c where case n.kind when 'reply' then c.parent_id = n.for_content
          else c.question_id = n.question_id and coalesce(c.answer_id, c.question_id) = n.for_content end
          and c.deleted_at is null and not ${sameAuthor(sql`c.id`, sql`n.for_content`)} order by c.position desc limit 1)
        else n.comment_id end
    from told where n.for_content = told.for_content and n.kind = told.kind and n.read_at is null`);
  await db.execute(sql`
    delete from ${notifications} n where n.for_content = ${these} or (n.comment_id = ${these} and (n.count <= 1 or n.kind not in ('comment', 'reply')))
      or (n.count <= 0 and n.read_at is null)`);
  await db.execute(
    sql`update ${notifications} n set comment_id = null, count = n.count - 1 where n.comment_id = ${these}`,
  );
}

/** News of one review alone goes; of several there is one less. What was read is left: who read it knows. */
export const takeReviewOutOfNews = (db: Db, answerId: string) => {
  const told = sql`for_content = ${answerId} and kind = 'review' and read_at is null`;
  return db.execute(sql`
    with fewer as (update ${notifications} set count = count - 1 where ${told} and count > 1)
    delete from ${notifications} where ${told} and count = 1`);
};

export const moveNewsRows = (db: Db, to: string, forContents: string[]) =>
  db.execute(
    sql`update ${notifications} set question_id = ${to} where for_content = any(${sql.param(forContents)}::uuid[])`,
  );

/** All news for the authors of these contents goes. */
export const deleteNewsFor = (db: Db, contentIds: string[]) =>
  db.execute(sql`delete from ${notifications} where for_content = any(${sql.param(contentIds)}::uuid[])`);

/** News for the author of one content is for that of another, which takes its place. */
export const readdressNews = (db: Db, from: string, to: string) =>
  db.execute(sql`update ${notifications} set for_content = ${to} where for_content = ${from}`);
