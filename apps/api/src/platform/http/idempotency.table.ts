import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { time } from '../db/columns.ts';

/**
 * What a POST with an Idempotency-Key made. `digest` is an HMAC over member and key: without the key, which nobody stores,
 * no row leads to a member, so that this table cannot tell who wrote an anonymous post.
 */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    digest: text().primaryKey(),
    request: text().notNull(),
    status: integer().notNull(),
    madeId: uuid(),
    day: time().notNull(),
  },
  (t) => [index('idempotency_keys_by_day').on(t.day)],
);
