import { desc, eq, lt } from 'drizzle-orm';
import { members } from '../accounts/accounts.table.ts';
import type { Db } from '../platform/db/connect.ts';
import { auditEvents } from './audit.table.ts';

/** One page, the latest first; a row after the last tells that there is more. */
export const listEventRows = (db: Db, before: number | undefined, limit: number) =>
  db
    .select({
      id: auditEvents.id,
      at: auditEvents.at,
      act: auditEvents.act,
      subjectId: auditEvents.subjectId,
      details: auditEvents.details,
      by: { handle: members.handle, displayName: members.displayName },
    })
    .from(auditEvents)
    .leftJoin(members, eq(members.id, auditEvents.actorId))
    .where(before === undefined ? undefined : lt(auditEvents.id, before))
    .orderBy(desc(auditEvents.id))
    .limit(limit + 1);
