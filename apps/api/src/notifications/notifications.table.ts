import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { time } from '../platform/db/columns.ts';

/**
 * What somebody is told. A row names the content whose author it is for, never the member: who that is only authorship
 * knows, so that no row tells who wrote an anonymous post. While unread, the same news about the same content is one row.
 */
export const notifications = pgTable(
  'notifications',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    forContent: uuid().notNull(),
    kind: text({ enum: ['comment', 'reply', 'review', 'used', 'declined', 'thanks', 'verdict', 'offer'] }).notNull(),
    questionId: uuid().notNull(),
    answerId: uuid(),
    commentId: uuid(),
    /** How many times since it was last read. */
    count: integer().notNull().default(1),
    /** When the newest was written; of an anonymous one the day only. */
    at: time().notNull(),
    readAt: time(),
    sample: boolean().notNull().default(false),
  },
  (t) => [
    uniqueIndex('notifications_unread_once').on(t.forContent, t.kind).where(sql`read_at is null`),
    index('notifications_by_content').on(t.forContent, t.id),
    index('notifications_of_offers').on(t.answerId, t.id).where(sql`kind = 'offer'`),
  ],
);
