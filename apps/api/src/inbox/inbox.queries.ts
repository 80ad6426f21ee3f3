import type { InboxItem } from '@debrief/contract';
import { and, desc, eq, gt, inArray, isNull, lt, lte, sql } from 'drizzle-orm';
import { answers } from '../answers/answers.table.ts';
import { visibleTo } from '../answers/answers.visible.ts';
import { idsOfMine, isMine } from '../authorship/authorship.visible.ts';
import { comments } from '../feedback/comments/comments.table.ts';
import { notifications } from '../notifications/notifications.table.ts';
import type { Member } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { hot, type Slots } from '../platform/db/hot.ts';
import { rowsFor } from '../platform/page.ts';
import { questions } from '../questions/questions.table.ts';

/** How much of a comment stands in the inbox, in characters. */
export const excerptLength = 140;

/** Of an offer one hears once an answer, however much one helped with it, and not while it is taken back. */
const offerOnce = (member: Member) => sql`(${notifications.kind} <> 'offer' or (${answers.offer}
    and not exists (select 1 from ${notifications} earlier where earlier.kind = 'offer' and earlier.answer_id = ${notifications.answerId}
      and earlier.id < ${notifications.id} and earlier.for_content in ${idsOfMine(member)})))`;

/** News about what this member wrote, of answers they may still see; asked row by row, so that not all answers are read. */
const news = (member: Member) =>
  and(
    sql`${notifications.forContent} in ${idsOfMine(member)}`,
    sql`(${notifications.answerId} is null or exists (select 1 from ${answers}
      where ${answers.id} = ${notifications.answerId} and ${visibleTo(member)} and ${offerOnce(member)}))`,
  );

const newsPage = hot(
  'inbox',
  (db, at: Slots<{ before?: number | undefined }>, { viewer, rows }: { viewer: Member; rows: number }) =>
    db
      .select({
        id: notifications.id,
        kind: notifications.kind,
        count: notifications.count,
        at: notifications.at,
        readAt: notifications.readAt,
        question: { slug: questions.slug, title: questions.title },
        answerId: notifications.answerId,
        comment: {
          id: comments.id,
          excerpt: sql<string>`left(${comments.body}, ${excerptLength})`,
          verdict: comments.verdict,
          mine: isMine(viewer, comments.id),
        },
      })
      .from(notifications)
      .innerJoin(questions, eq(questions.id, notifications.questionId))
      .leftJoin(comments, and(eq(comments.id, notifications.commentId), isNull(comments.deletedAt)))
      .where(and(news(viewer), at.before && lt(notifications.id, at.before)))
      .orderBy(desc(notifications.id))
      .limit(rows),
);

/** One page, newest first; the row after the last tells that there is more. */
export const listNewsRows = (db: Db, viewer: Member, before: number | undefined, limit: number) =>
  newsPage(db, { before }, { viewer, rows: rowsFor(limit) });
export type NewsRow = Awaited<ReturnType<typeof listNewsRows>>[number];

const mostCounted = 100;

const unread = hot('unread', (db, _: Slots<object>, { viewer }: { viewer: Member }) => {
  const rows = db
    .select({ id: notifications.id })
    .from(notifications)
    .innerJoin(questions, eq(questions.id, notifications.questionId))
    .where(and(news(viewer), isNull(notifications.readAt)))
    .limit(mostCounted)
    .as('unread');
  return db.select({ n: sql<number>`count(*)::int` }).from(rows);
});

/** How many are unread, up to a hundred. */
export async function countUnread(db: Db, viewer: Member): Promise<number> {
  const [row] = await unread(db, {}, { viewer });
  return row?.n ?? 0;
}

/** What this member has not read of these kinds, beyond `after` and up to `upTo`, by kind; only what they may see. */
export async function countNews(
  db: Db,
  viewer: Member,
  { after, upTo, kinds }: { after: number; upTo: number; kinds: InboxItem['kind'][] },
): Promise<{ kind: InboxItem['kind']; count: number }[]> {
  if (!kinds.length) return [];
  return db
    .select({ kind: notifications.kind, count: sql<number>`sum(${notifications.count})::int` })
    .from(notifications)
    .innerJoin(questions, eq(questions.id, notifications.questionId))
    .where(
      and(
        news(viewer),
        isNull(notifications.readAt),
        gt(notifications.id, after),
        lte(notifications.id, upTo),
        inArray(notifications.kind, kinds),
      ),
    )
    .groupBy(notifications.kind)
    .orderBy(notifications.kind);
}
