import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { drafts } from './drafts.table.ts';

type NewDraft = Omit<typeof drafts.$inferInsert, 'version'>;

/** Saves a draft that was read at this version (0: there was none); nothing when it moved on since. */
export async function saveDraftRow(db: Db, { memberId, key, content, savedAt }: NewDraft, version: number) {
  const returning = { key: drafts.key, content: drafts.content, version: drafts.version, savedAt: drafts.savedAt };
  const [saved] =
    version === 0
      ? await db
          .insert(drafts)
          .values({ memberId, key, content, savedAt, version: 1 })
          .onConflictDoNothing()
          .returning(returning)
      : await db
          .update(drafts)
          .set({ content, savedAt, version: version + 1 })
          .where(and(eq(drafts.memberId, memberId), eq(drafts.key, key), eq(drafts.version, version)))
          .returning(returning);
  return saved;
}

/** Saves over whatever is there. */
export const putDraftRow = (db: Db, row: NewDraft) =>
  db
    .insert(drafts)
    .values({ ...row, version: 1 })
    .onConflictDoUpdate({
      target: [drafts.memberId, drafts.key],
      set: { content: row.content, savedAt: row.savedAt, version: sql`${drafts.version} + 1` },
    });

export const deleteDraftRow = (db: Db, memberId: string, key: string) =>
  db.delete(drafts).where(and(eq(drafts.memberId, memberId), eq(drafts.key, key)));

/** Has the draft of one answer's next version be that of another, whose first version it is written from and at which no note stands. */
export const moveNextVersionRow = (db: Db, memberId: string, from: string, to: string) =>
  db
    .update(drafts)
    .set({
      key: `edit:${to}`,
      content: sql`${drafts.content} || '{"basedOn": 1, "used": []}'`,
      version: sql`${drafts.version} + 1`,
    })
    .where(and(eq(drafts.memberId, memberId), eq(drafts.key, `edit:${from}`)));

/**
 * Brings the drafts of answers to one question to another. Whoever writes at both keeps both texts, one after the other. A draft of other
 * words for the question that goes has nothing left to change.
 */
export async function moveDraftRows(db: Db, from: string, to: string): Promise<void> {
  const [was, is] = [`answer:${from}`, `answer:${to}`];
  await db.execute(sql`
    update ${drafts} d set version = d.version + 1, content = o.content || d.content || jsonb_build_object('body',
      concat_ws(E'\\n\\n', nullif(d.content ->> 'body', ''), nullif(o.content ->> 'body', '')))
    from ${drafts} o where d.key = ${is} and o.key = ${was} and o.member_id = d.member_id`);
  await db.execute(sql`
    update ${drafts} d set key = ${is} where d.key = ${was}
      and not exists (select 1 from ${drafts} o where o.key = ${is} and o.member_id = d.member_id)`);
  await db.delete(drafts).where(inArray(drafts.key, [was, `question:${from}`]));
}
