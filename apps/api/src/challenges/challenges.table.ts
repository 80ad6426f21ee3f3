import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { members } from '../accounts/accounts.table.ts';
import { time } from '../platform/db/columns.ts';

/** What a browser was asked and has not answered yet, by the hash of what it holds; each counts once and for minutes. */
export const challenges = pgTable(
  'challenges',
  {
    hash: text().primaryKey(),
    kind: text({ enum: ['second-step', 'passkey-new', 'passkey-sign-in', 'elsewhere'] }).notNull(),
    memberId: uuid().references(() => members.id, { onDelete: 'cascade' }),
    data: jsonb().$type<Record<string, string>>().notNull().default(sql`'{}'`),
    expiresAt: time().notNull(),
  },
  (t) => [index('challenges_by_member').on(t.memberId), index('challenges_by_end').on(t.expiresAt)],
);
