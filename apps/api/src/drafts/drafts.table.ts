import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { members } from '../accounts/accounts.table.ts';
import { time } from '../platform/db/columns.ts';

/** What a member is writing; gone once it is posted, so that it cannot tell who posted it. */
export const drafts = pgTable(
  'drafts',
  {
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    key: text().notNull(),
    content: jsonb().$type<Record<string, unknown>>().notNull(),
    version: integer().notNull(),
    savedAt: time().notNull(),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.key] }), index('drafts_by_key').on(t.key)],
);
