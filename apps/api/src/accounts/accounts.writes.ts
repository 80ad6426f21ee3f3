import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { credentials, members, refreshTokens, sessions } from './accounts.table.ts';

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

export const insertSession = (db: Db, row: typeof sessions.$inferInsert) => db.insert(sessions).values(row);

export const insertRefreshToken = (db: Db, row: typeof refreshTokens.$inferInsert) =>
  db.insert(refreshTokens).values(row);

export const markUsed = (db: Db, hash: string, usedAt: Date) =>
  db
    .update(refreshTokens)
    .set({ usedAt })
    .where(and(eq(refreshTokens.hash, hash), isNull(refreshTokens.usedAt)));

/** On it goes the id of a session that was ended. */
export const sessionsChannel = 'sessions';

/** Every process hears of it when the transaction is committed. */
export const endSession = (db: Db, id: string, endedAt: Date) =>
  db.execute(sql`
    with ended as (
      update ${sessions} set ended_at = ${endedAt.toISOString()}::timestamptz where id = ${id} and ended_at is null returning id
    )
    select pg_notify(${sql.raw(`'${sessionsChannel}'`)}, id::text) from ended`);

/** Deletes up to `most` refresh tokens that have expired, and the sessions that hold no other; gives how many tokens. */
export async function deleteExpired(db: Db, now: Date, most: number): Promise<number> {
  const { rows } = (await db.execute(sql`
    with expired as (
      delete from ${refreshTokens}
      where hash in (
        select hash from ${refreshTokens} where expires_at < ${now.toISOString()} order by expires_at limit ${most}
        for update skip locked
      )
      returning session_id
    ), over as (
      delete from ${sessions}
      where id in (select session_id from expired)
        and not exists (
          select from ${refreshTokens} t where t.session_id = ${sessions}.id and t.expires_at >= ${now.toISOString()}
        )
    )
    select count(*)::int as n from expired`)) as unknown as { rows: { n: number }[] };
  return rows[0]!.n;
}

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
