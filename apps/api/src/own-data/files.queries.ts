import { and, desc, eq, gt, isNull, or } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { ownFiles } from './own-data.table.ts';

const shown = {
  id: ownFiles.id,
  state: ownFiles.state,
  askedAt: ownFiles.askedAt,
  expiresAt: ownFiles.expiresAt,
  size: ownFiles.size,
};

const isThere = (now: Date) => or(isNull(ownFiles.expiresAt), gt(ownFiles.expiresAt, now));

/** A member's files that are there, the newest first; at most twenty. */
export const findFiles = (db: Db, memberId: string, now: Date) =>
  db
    .select(shown)
    .from(ownFiles)
    .where(and(eq(ownFiles.memberId, memberId), isThere(now)))
    .orderBy(desc(ownFiles.askedAt))
    .limit(20);
export type FileRow = Awaited<ReturnType<typeof findFiles>>[number];

export async function findFile(db: Db, memberId: string, id: string): Promise<FileRow | undefined> {
  const [row] = await db
    .select(shown)
    .from(ownFiles)
    .where(and(eq(ownFiles.id, id), eq(ownFiles.memberId, memberId)));
  return row;
}

/** What is in a member's file; undefined where there is none, or not any more. */
export async function findBytes(db: Db, memberId: string, id: string, now: Date): Promise<Uint8Array | undefined> {
  const [row] = await db
    .select({ bytes: ownFiles.bytes })
    .from(ownFiles)
    .where(and(eq(ownFiles.id, id), eq(ownFiles.memberId, memberId), eq(ownFiles.state, 'ready'), isThere(now)));
  return row?.bytes ?? undefined;
}
