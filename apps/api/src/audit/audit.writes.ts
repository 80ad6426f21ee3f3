import type { Db } from '../platform/db/connect.ts';
import { auditEvents } from './audit.table.ts';

export const insertEvent = (db: Db, event: typeof auditEvents.$inferInsert) => db.insert(auditEvents).values(event);
