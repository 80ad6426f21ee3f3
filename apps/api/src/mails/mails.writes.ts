import { eq, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { mails } from './mails.table.ts';

export type Mail = typeof mails.$inferSelect;

export const insertMail = (db: Db, row: typeof mails.$inferInsert) => db.insert(mails).values(row);

/** Takes the mail that has been due longest and nobody is sending, for `lease` milliseconds; undefined where there is none. */
export async function takeMail(db: Db, now: Date, lease: number): Promise<Mail | undefined> {
  const over = new Date(now.getTime() - lease).toISOString();
  const [mail] = await db
    .update(mails)
    .set({ takenAt: now, tries: sql`${mails.tries} + 1` })
    .where(
      sql`id = (
        select id from ${mails} where due_at <= ${now.toISOString()} and (taken_at is null or taken_at < ${over})
        order by due_at limit 1 for update skip locked
      )`,
    )
    .returning();
  return mail;
}

export const updateMail = (db: Db, id: string, change: Partial<Mail>) =>
  db.update(mails).set(change).where(eq(mails.id, id));

export const deleteMail = (db: Db, id: string) => db.delete(mails).where(eq(mails.id, id));

/** Deletes up to `most` mails that were to be sent before then and could not be; gives how many. */
export async function deleteOldMails(db: Db, before: Date, most: number): Promise<number> {
  const { rows } = (await db.execute(sql`
    delete from mails where id in (select id from mails where created_at < ${before.toISOString()}::timestamptz limit ${most} for update skip locked)
    returning 1`)) as unknown as { rows: unknown[] };
  return rows.length;
}
