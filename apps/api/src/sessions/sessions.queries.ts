import { and, desc, eq, exists, gt, isNull, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { refreshTokens, sessions } from './sessions.table.ts';

/** The sessions that were ended since. */
export async function findEndedSince(db: Db, since: Date): Promise<string[]> {
  const rows = await db.select({ id: sessions.id }).from(sessions).where(gt(sessions.endedAt, since));
  return rows.map(({ id }) => id);
}

/** A refresh token with its session, locked so that two uses of it come one after the other. */
export async function lockRefreshToken(db: Db, hash: string) {
  const [row] = await db
    .select({
      hash: refreshTokens.hash,
      expiresAt: refreshTokens.expiresAt,
      usedAt: refreshTokens.usedAt,
      sessionId: sessions.id,
      endedAt: sessions.endedAt,
      memberId: sessions.memberId,
    })
    .from(refreshTokens)
    .innerJoin(sessions, eq(sessions.id, refreshTokens.sessionId))
    .where(eq(refreshTokens.hash, hash))
    .for('update');
  return row;
}

/** Where the member is signed in: sessions that were neither ended nor ran out, the last used first; at most a hundred. */
export const findOpenSessions = (db: Db, memberId: string, now: Date) =>
  db
    .select({
      id: sessions.id,
      device: sessions.device,
      createdAt: sessions.createdAt,
      renewedAt: sessions.renewedAt,
    })
    .from(sessions)
    .where(
      and(
        eq(sessions.memberId, memberId),
        isNull(sessions.endedAt),
        exists(
          db
            .select({ one: sql`1` })
            .from(refreshTokens)
            .where(and(eq(refreshTokens.sessionId, sessions.id), gt(refreshTokens.expiresAt, now))),
        ),
      ),
    )
    .orderBy(desc(sessions.renewedAt), desc(sessions.id))
    .limit(100);

/** When somebody signed in to this session; undefined for one that is not there. */
export async function findOpenedAt(db: Db, id: string): Promise<Date | undefined> {
  const [row] = await db.select({ createdAt: sessions.createdAt }).from(sessions).where(eq(sessions.id, id));
  return row?.createdAt;
}
