import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { knownDevices, refreshTokens, sessions } from './sessions.table.ts';

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

/** Ends those of these sessions that are open, and gives which; every process hears of it when the transaction is committed. */
async function end(db: Db, which: SQL, endedAt: Date): Promise<string[]> {
  const { rows } = (await db.execute(sql`
    with ended as (
      update ${sessions} set ended_at = ${endedAt.toISOString()}::timestamptz where ${which} and ended_at is null returning id
    )
    select id, pg_notify(${sql.raw(`'${sessionsChannel}'`)}, id::text) from ended`)) as unknown as {
    rows: { id: string }[];
  };
  return rows.map(({ id }) => id);
}

export const endSession = (db: Db, id: string, endedAt: Date) => end(db, sql`id = ${id}`, endedAt);

/** Only where the session is this member's. */
export const endSessionOf = (db: Db, memberId: string, id: string, endedAt: Date) =>
  end(db, sql`id = ${id} and member_id = ${memberId}`, endedAt);

/** All of the member's but the one that is named. */
export const endSessionsOf = (db: Db, memberId: string, but: string | undefined, endedAt: Date) =>
  end(db, sql`member_id = ${memberId} and id is distinct from ${but ?? null}::uuid`, endedAt);

export const updateRenewed = (db: Db, id: string, renewedAt: Date) =>
  db.update(sessions).set({ renewedAt }).where(eq(sessions.id, id));

/** Keeps that the member uses this device; true where it is new to them and another is not. */
export async function keepDevice(db: Db, memberId: string, hash: string, usedAt: Date): Promise<boolean> {
  const { rows } = (await db.execute(sql`
    with before as (
      select hash from ${knownDevices} where member_id = ${memberId}
    ), kept as (
      insert into ${knownDevices} (member_id, hash, used_at) values (${memberId}, ${hash}, ${usedAt.toISOString()})
      on conflict (member_id, hash) do update set used_at = excluded.used_at
    )
    select exists (select from before) and not exists (select from before where hash = ${hash}) as strange`)) as unknown as {
    rows: [{ strange: boolean }];
  };
  return rows[0].strange;
}

/** Deletes up to `most` devices that were not used since; gives how many. */
export async function deleteOldDevices(db: Db, since: Date, most: number): Promise<number> {
  const gone = await db
    .delete(knownDevices)
    .where(
      sql`(member_id, hash) in (select member_id, hash from ${knownDevices} where used_at < ${since.toISOString()} order by used_at limit ${most} for update skip locked)`,
    )
    .returning({ hash: knownDevices.hash });
  return gone.length;
}

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
