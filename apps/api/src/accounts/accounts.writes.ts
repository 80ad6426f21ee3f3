import { and, eq, gt, inArray, lt } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { credentials, mailedLinks, members } from './accounts.table.ts';

/** False when the handle is taken. */
export async function insertMember(db: Db, member: typeof members.$inferInsert): Promise<boolean> {
  const made = await db
    .insert(members)
    .values(member)
    .onConflictDoNothing({ target: members.handle })
    .returning({ id: members.id });
  return made.length === 1;
}

export const insertCredentials = (db: Db, row: typeof credentials.$inferInsert) => db.insert(credentials).values(row);

export const updateMember = (db: Db, id: string, change: Partial<typeof members.$inferInsert>) =>
  db.update(members).set(change).where(eq(members.id, id));

/** False where there is no such member. */
export async function updateRole(
  db: Db,
  handle: string,
  role: (typeof members.$inferSelect)['role'],
): Promise<boolean> {
  const changed = await db
    .update(members)
    .set({ role })
    .where(eq(members.handle, handle))
    .returning({ id: members.id });
  return changed.length === 1;
}

export const updateCredentials = (db: Db, memberId: string, change: Partial<typeof credentials.$inferInsert>) =>
  db.update(credentials).set(change).where(eq(credentials.memberId, memberId));

export const insertMailedLink = (db: Db, row: typeof mailedLinks.$inferInsert) => db.insert(mailedLinks).values(row);

/** Takes a link away, so that it counts once; undefined for one that is not there or counts no more. */
export async function takeMailedLink(db: Db, hash: string, purpose: 'verify' | 'reset', now: Date) {
  const [link] = await db
    .delete(mailedLinks)
    .where(and(eq(mailedLinks.hash, hash), eq(mailedLinks.purpose, purpose), gt(mailedLinks.expiresAt, now)))
    .returning({ memberId: mailedLinks.memberId, email: mailedLinks.email });
  return link;
}

/** Takes away the member's earlier links for a new password: the newest alone counts. */
export const deleteResetLinks = (db: Db, memberId: string) =>
  db.delete(mailedLinks).where(and(eq(mailedLinks.memberId, memberId), eq(mailedLinks.purpose, 'reset')));

/** Takes away the member's other links, which were for what is no longer so. */
export const deleteMailedLinks = (db: Db, memberId: string) =>
  db.delete(mailedLinks).where(eq(mailedLinks.memberId, memberId));

/** Deletes up to `most` links that count no more; gives how many. */
export async function deleteOldLinks(db: Db, now: Date, most: number): Promise<number> {
  const old = db.select({ hash: mailedLinks.hash }).from(mailedLinks).where(lt(mailedLinks.expiresAt, now)).limit(most);
  const gone = await db.delete(mailedLinks).where(inArray(mailedLinks.hash, old)).returning({ hash: mailedLinks.hash });
  return gone.length;
}

/** With whatever refers to it: sessions, addresses, lists and all that is theirs alone. */
export const deleteMember = (db: Db, id: string) => db.delete(members).where(eq(members.id, id));
