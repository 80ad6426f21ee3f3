import { date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { members } from '../accounts/accounts.table.ts';
import { time } from '../platform/db/columns.ts';

/** What programs of members present instead of signing in, by its hash. */
export const accessTokens = pgTable(
  'access_tokens',
  {
    id: uuid().primaryKey(),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    hash: text().notNull().unique(),
    scopes: text({ enum: ['read', 'write', 'manage'] })
      .array()
      .notNull(),
    createdAt: time().notNull(),
    expiresAt: time().notNull(),
    /** No finer than the day: when somebody reads is nobody's concern. */
    lastUsedOn: date({ mode: 'string' }),
  },
  (t) => [index('access_tokens_by_member').on(t.memberId)],
);
