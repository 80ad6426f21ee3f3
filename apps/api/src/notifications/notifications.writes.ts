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
        and not ${viewer.kind === 'member' ? keptApart(viewer, sql`n."forContent"`, sql`true`) : sql`false`}
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

export const moveNewsRows = (db: Db, to: string, forContents: string[]) =>
  db.execute(
    sql`update ${notifications} set question_id = ${to} where for_content = any(${sql.param(forContents)}::uuid[])`,
  );
