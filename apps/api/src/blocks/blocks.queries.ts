import { asc, eq, sql } from 'drizzle-orm';
import { members } from '../accounts/accounts.table.ts';
import type { Member } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { blocks } from './blocks.table.ts';

/** Whoever goes by this handle, and how many members this one blocks already. */
export async function findToBlock(db: Db, by: Member, handle: string) {
  const [row] = await db
    .select({
      id: members.id,
      blocked: sql<number>`(select count(*)::int from blocks b where b.member_id = ${by.id})`,
    })
    .from(members)
    .where(eq(members.handle, handle.toLowerCase()));
  return row;
}

/** Whom this member blocks, by handle. */
export const listBlockedRows = (db: Db, by: Member) =>
  db
    .select({ id: members.id, handle: members.handle, displayName: members.displayName })
    .from(blocks)
    .innerJoin(members, eq(members.id, blocks.blockedId))
    .where(eq(blocks.memberId, by.id))
    .orderBy(asc(sql`${members.handle} collate "C"`));
