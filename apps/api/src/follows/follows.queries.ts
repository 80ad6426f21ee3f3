import { and, desc, eq, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { members } from '../accounts/accounts.table.ts';
import { answers } from '../answers/answers.table.ts';
import { visibleTo } from '../answers/answers.visible.ts';
import { companies } from '../companies/companies.table.ts';
import type { Member, Viewer } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import type { Cursor } from '../platform/page.ts';
import { questions } from '../questions/questions.table.ts';
import { topics } from '../topics/topics.table.ts';
import { follows } from './follows.table.ts';
import { type FollowedColumn, followedBy } from './follows.visible.ts';

export async function findToFollow(db: Db, handle: string): Promise<{ id: string } | undefined> {
  const [row] = await db.select({ id: members.id }).from(members).where(eq(members.handle, handle.toLowerCase()));
  return row;
}

export async function countFollows(db: Db, member: Member): Promise<number> {
  const [row] = await db.select({ n: sql<number>`count(*)::int` }).from(follows).where(eq(follows.memberId, member.id));
  return row?.n ?? 0;
}

/** Does this viewer follow the company, topic or member with this id? */
export async function isFollowing(db: Db, viewer: Viewer, column: FollowedColumn, id: string): Promise<boolean> {
  if (viewer.kind === 'guest') return false;
  const asked = await db.execute(sql`select ${followedBy(viewer, column, sql`${id}::uuid`)} as followed`);
  const [{ followed }] = (asked as unknown as { rows: [{ followed: boolean }] }).rows;
  return followed;
}

const [followedMember, author] = [alias(members, 'followed'), alias(members, 'author')];

/** What a member follows and may see, followed last first; the row after the last tells that there is more. */
export const listFollowRows = (db: Db, member: Member, after: Cursor | undefined, limit: number) =>
  db
    .select({
      id: follows.id,
      createdAt: follows.createdAt,
      company: { slug: companies.slug, name: companies.name },
      topic: { slug: topics.slug, name: topics.name },
      question: { slug: questions.slug, title: questions.title },
      answerId: answers.id,
      author: { id: author.id, handle: author.handle, displayName: author.displayName },
      pseudonym: answers.pseudonym,
      followed: { handle: followedMember.handle, displayName: followedMember.displayName },
    })
    .from(follows)
    .leftJoin(companies, eq(companies.id, follows.companyId))
    .leftJoin(topics, eq(topics.id, follows.topicId))
    .leftJoin(answers, and(eq(answers.id, follows.answerId), visibleTo(member)))
    .leftJoin(questions, or(eq(questions.id, follows.questionId), eq(questions.id, answers.questionId)))
    .leftJoin(author, eq(author.id, answers.authorId))
    .leftJoin(followedMember, eq(followedMember.id, follows.followedId))
    .where(
      and(
        eq(follows.memberId, member.id),
        or(isNull(follows.answerId), eq(answers.id, follows.answerId)),
        after && sql`(${follows.createdAt}, ${follows.id}) < (${after.key}::timestamptz, ${after.id}::uuid)`,
      ),
    )
    .orderBy(desc(follows.createdAt), desc(follows.id))
    .limit(limit + 1);
export type FollowRow = Awaited<ReturnType<typeof listFollowRows>>[number];
