import { bigint, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { members } from '../accounts/accounts.table.ts';
import { time } from '../platform/db/columns.ts';

/** A member's authenticator app; it asks for nothing until it is confirmed by a first code. */
export const authenticators = pgTable('authenticators', {
  memberId: uuid()
    .primaryKey()
    .references(() => members.id, { onDelete: 'cascade' }),
  /** Sealed. */
  secret: text().notNull(),
  confirmedAt: time(),
  /** The half minute of the newest code that was used: that one and those before it count no more. */
  lastCounter: bigint({ mode: 'number' }).notNull().default(0),
  /** Wrong codes since `wrongSince`. */
  wrong: integer().notNull().default(0),
  wrongSince: time(),
});

/** Codes that stand in for the app, each once, by their hash. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    hash: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.hash] })],
);
