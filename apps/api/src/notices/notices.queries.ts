import { and, count, desc, eq, isNull, ne, sql } from 'drizzle-orm';
import { members } from '../accounts/accounts.table.ts';
import { idsOfMine } from '../authorship/authorship.visible.ts';
import type { Member } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import type { Cursor } from '../platform/page.ts';
import { notices } from './notices.table.ts';

const mine = (member: Member) => and(eq(notices.told, true), sql`${notices.id} in ${idsOfMine(member)}`);

/** One page of what concerns this member, the latest first. */
export const listNoticeRows = (db: Db, member: Member, after: Cursor | undefined, limit: number) =>
  db
    .select()
    .from(notices)
    .where(
      and(mine(member), after && sql`(${notices.at}, ${notices.id}) < (${after.key}::timestamptz, ${after.id}::uuid)`),
    )
    .orderBy(desc(notices.at), desc(notices.id))
    .limit(limit + 1);
export type NoticeRow = Awaited<ReturnType<typeof listNoticeRows>>[number];

/** One that concerns this member, held until the transaction ends. */
export async function holdMyNotice(db: Db, member: Member, id: string): Promise<NoticeRow | undefined> {
  const [row] = await db
    .select()
    .from(notices)
    .where(and(eq(notices.id, id), mine(member)))
    .for('update');
  return row;
}

export async function findNotice(db: Db, id: string): Promise<NoticeRow | undefined> {
  const [row] = await db.select().from(notices).where(eq(notices.id, id));
  return row;
}

/** How many this member has not read. */
export async function countUnreadNotices(db: Db, member: Member): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(notices)
    .where(and(mine(member), isNull(notices.readAt)));
  return Number(row?.n ?? 0);
}

/** What was decided in a case, the latest first, with who did. */
export const historyOf = (db: Db, caseId: string) =>
  db
    .select({
      notice: notices,
      by: { handle: members.handle, displayName: members.displayName },
    })
    .from(notices)
    .leftJoin(members, eq(members.id, notices.moderatorId))
    .where(eq(notices.caseId, caseId))
    .orderBy(desc(notices.at), desc(notices.id))
    .limit(100);
export type HistoryRow = Awaited<ReturnType<typeof historyOf>>[number];

/** Is there anybody but this member who may decide? */
export async function hasOtherModerator(db: Db, than: string): Promise<boolean> {
  const [row] = await db
    .select({ id: members.id })
    .from(members)
    .where(and(ne(members.role, 'member'), ne(members.id, than), eq(members.sample, false)))
    .limit(1);
  return row !== undefined;
}
