import { bigint, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { members } from '../accounts/accounts.table.ts';
import { time } from '../platform/db/columns.ts';

/** What a member wants mailed; without a row the usual. */
export const mailWishes = pgTable('mail_wishes', {
  memberId: uuid()
    .primaryKey()
    .references(() => members.id, { onDelete: 'cascade' }),
  ways: jsonb().$type<Record<string, 'at-once' | 'daily' | 'weekly' | 'never'>>().notNull(),
});

/**
 * How far news has been mailed in each way: for everybody alike and at the same hour, so that no row and no time says when somebody had
 * news of something they wrote under a made-up name.
 */
export const digestRuns = pgTable('digest_runs', {
  way: text({ enum: ['at-once', 'daily', 'weekly'] }).primaryKey(),
  /** The newest news that was looked at. */
  upTo: bigint({ mode: 'number' }).notNull(),
  /** The newest there was when it was looked at last: all before it is committed by the next time. */
  seen: bigint({ mode: 'number' }).notNull(),
  ranAt: time().notNull(),
});
