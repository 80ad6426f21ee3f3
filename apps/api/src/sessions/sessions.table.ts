import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { members } from '../accounts/accounts.table.ts';
import { time } from '../platform/db/columns.ts';

/** One signing-in on one device: a family of refresh tokens. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid().primaryKey(),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    /** The browser and its system in words, such as Firefox on Linux. */
    device: text().notNull().default(''),
    createdAt: time().notNull(),
    /** When it was last renewed. */
    renewedAt: time().notNull(),
    endedAt: time(),
  },
  (t) => [index('sessions_by_member').on(t.memberId)],
);

export const refreshTokens = pgTable(
  'refresh_tokens',
  {
    hash: text().primaryKey(),
    sessionId: uuid()
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    expiresAt: time().notNull(),
    usedAt: time(),
  },
  (t) => [index('refresh_tokens_by_session').on(t.sessionId), index('refresh_tokens_by_end').on(t.expiresAt)],
);

/** Browsers that a member has signed in with, by the hash of the cookie that each keeps. */
export const knownDevices = pgTable(
  'known_devices',
  {
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    hash: text().notNull(),
    usedAt: time().notNull(),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.hash] }), index('known_devices_by_use').on(t.usedAt)],
);
