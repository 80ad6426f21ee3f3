import { and, eq, isNull, sql } from 'drizzle-orm';
import { idsOfMine } from '../authorship/authorship.visible.ts';
import type { Member } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import type { Allowed } from '../platform/policy.ts';
import type { NoticeRow } from './notices.queries.ts';
import { notices } from './notices.table.ts';

export const insertNotice = (db: Db, row: typeof notices.$inferInsert) => db.insert(notices).values(row);

export const markNoticeRead = (db: Db, id: string, at: Date) =>
  db
    .update(notices)
    .set({ readAt: at })
    .where(and(eq(notices.id, id), isNull(notices.readAt)));

export const openAppeal = (db: Db, notice: Allowed<NoticeRow, 'appeal'>, words: string) =>
  db.update(notices).set({ appealWords: words, appealState: 'open' }).where(eq(notices.id, notice.id));

/** Whom it concerns has it unread again. False where it was closed already. */
export async function closeAppeal(
  db: Db,
  id: string,
  { state, answer }: { state: 'upheld' | 'overturned'; answer: string },
): Promise<boolean> {
  const closed = await db
    .update(notices)
    .set({ appealState: state, appealAnswer: answer, readAt: null })
    .where(and(eq(notices.id, id), eq(notices.appealState, 'open')))
    .returning({ id: notices.id });
  return closed.length === 1;
}

/** Takes the words of what is deleted for good out of what was said about it. */
export const emptyNotices = (db: Db, caseId: string, title: string) =>
  db.update(notices).set({ title, text: '' }).where(eq(notices.caseId, caseId));

/** The same for all that a member was told, with what they wrote against it. */
export const emptyNoticesOf = (db: Db, member: Member) =>
  db
    .update(notices)
    .set({ title: '', text: '', appealWords: sql`case when appeal_words is not null then '' end` })
    .where(sql`${notices.id} in ${idsOfMine(member)}`);
