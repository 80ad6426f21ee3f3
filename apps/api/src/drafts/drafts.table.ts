import { index, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { members } from '../accounts/accounts.table.ts';
import { time } from '../platform/db/columns.ts';
import { authorship } from '../platform/db/set-apart.ts';

/**
 * What a member is writing; gone once it is posted. It stands apart because the draft of a next version names an answer that may bear no
 * name, and holds its words.
 */
export const drafts = authorship.table(
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
