import { bigint, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { time } from '../platform/db/columns.ts';

/** What moderators and admins did, for good: it is never changed, and stays when those it tells of are gone. */
export const auditEvents = pgTable(
  'audit_events',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: time().notNull(),
    /** The member who did it. */
    actorId: uuid().notNull(),
    act: text().$type<'questions.merge' | 'companies.merge' | `moderation.${string}`>().notNull(),
    /** What it was done to. */
    subjectId: uuid().notNull(),
    /** Never who wrote something that is anonymous. */
    details: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (t) => [index('audit_events_of_subject').on(t.subjectId, t.id)],
);
