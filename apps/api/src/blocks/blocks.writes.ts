import { and, eq } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import type { Allowed } from '../platform/policy.ts';
import { blocks } from './blocks.table.ts';

export const insertBlock = (db: Db, memberId: string, blocked: Allowed<{ id: string }, 'block'>) =>
  db.insert(blocks).values({ memberId, blockedId: blocked.id }).onConflictDoNothing();

export const deleteBlock = (db: Db, memberId: string, blockedId: string) =>
  db.delete(blocks).where(and(eq(blocks.memberId, memberId), eq(blocks.blockedId, blockedId)));
