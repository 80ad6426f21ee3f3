import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moderationCases } from '../moderation/moderation.table.ts';
import { time } from '../platform/db/columns.ts';

/** What people and companies without an account ask to be taken down; kept until it is decided and a year after (`purge-takedowns.ts`). */
export const takedowns = pgTable(
  'takedowns',
  {
    id: uuid().primaryKey(),
    /** Of the token under which whoever asked sees what came of it. */
    tokenHash: text().notNull().unique(),
    caseId: uuid().references(() => moderationCases.id, { onDelete: 'set null' }),
    address: text().notNull(),
    reason: text().notNull(),
    standing: text({ enum: ['person', 'company', 'lawyer'] }).notNull(),
    name: text().notNull(),
    email: text().notNull(),
    words: text().notNull(),
    sentAt: time().notNull(),
    decidedAt: time(),
    outcome: text().notNull().default(''),
  },
  (t) => [index('takedowns_of_case').on(t.caseId, t.sentAt), index('takedowns_by_day').on(t.sentAt)],
);
