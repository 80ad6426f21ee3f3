import { randomUUID } from 'node:crypto';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Member } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { follows } from './follows.table.ts';

export type Followed =
  | { companyId: string }
  | { topicId: string }
  | { questionId: string }
  | { answerId: string }
  | { followedId: string };

/** False when it is followed already. */
export async function insertFollow(db: Db, member: Member, followed: Followed, createdAt: Date): Promise<boolean> {
  const made = await db
    .insert(follows)
    .values({ id: randomUUID(), memberId: member.id, ...followed, createdAt })
    .onConflictDoNothing()
    .returning({ id: follows.id });
  return made.length === 1;
}

export const deleteFollow = (db: Db, member: Member, followed: Followed) =>
  db.delete(follows).where(and(eq(follows.memberId, member.id), isIt(followed)));

function isIt(followed: Followed): SQL {
  if ('companyId' in followed) return eq(follows.companyId, followed.companyId);
  if ('topicId' in followed) return eq(follows.topicId, followed.topicId);
  if ('questionId' in followed) return eq(follows.questionId, followed.questionId);
  if ('answerId' in followed) return eq(follows.answerId, followed.answerId);
  return eq(follows.followedId, followed.followedId);
}

/** Has whoever follows the one follow the other; who follows both does so once. */
export async function moveFollowRows(db: Db, what: 'question' | 'company', from: string, to: string): Promise<void> {
  const column = sql.identifier(`${what}_id`);
  await db.execute(sql`
    update follows f set ${column} = ${to} where f.${column} = ${from}
      and not exists (select 1 from follows o where o.${column} = ${to} and o.member_id = f.member_id)`);
  await db.execute(sql`delete from follows where ${column} = ${from}`);
}
