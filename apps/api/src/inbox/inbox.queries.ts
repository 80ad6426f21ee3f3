import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import { answers } from '../answers/answers.table.ts';
import { visibleTo } from '../answers/answers.visible.ts';
import { idsOfMine, isMine } from '../authorship/authorship.visible.ts';
import { comments } from '../feedback/comments/comments.table.ts';
import { notifications } from '../notifications/notifications.table.ts';
import type { Member } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
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

/** One page, newest first; the row after the last tells that there is more. */
export const listNewsRows = (db: Db, member: Member, before: number | undefined, limit: number) =>
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
        mine: isMine(member, comments.id),
      },
    })
    .from(notifications)
    .innerJoin(questions, eq(questions.id, notifications.questionId))
    .leftJoin(comments, and(eq(comments.id, notifications.commentId), isNull(comments.deletedAt)))
    .where(and(news(member), before === undefined ? undefined : lt(notifications.id, before)))
    .orderBy(desc(notifications.id))
    .limit(limit + 1);
export type NewsRow = Awaited<ReturnType<typeof listNewsRows>>[number];

const mostCounted = 100;

/** How many are unread, up to a hundred. */
export async function countUnread(db: Db, member: Member): Promise<number> {
  const unread = db
    .select({ id: notifications.id })
    .from(notifications)
    .innerJoin(questions, eq(questions.id, notifications.questionId))
    .where(and(news(member), isNull(notifications.readAt)))
    .limit(mostCounted)
    .as('unread');
  const [row] = await db.select({ n: sql<number>`count(*)::int` }).from(unread);
  return row?.n ?? 0;
}
