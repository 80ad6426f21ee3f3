import { sql } from 'drizzle-orm';
import { boolean, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { time } from '../platform/db/columns.ts';

export const members = pgTable(
  'members',
  {
    id: uuid().primaryKey(),
    handle: text().notNull().unique(),
    displayName: text().notNull(),
    headline: text().notNull().default(''),
    experience: text({ enum: ['learning', 'in-role', 'interviewer'] }),
    role: text({ enum: ['member', 'moderator', 'admin'] })
      .notNull()
      .default('member'),
    /** Wants to try a question before others' answers open; an aid to practice, told to nobody else. */
    attemptFirst: boolean().notNull().default(false),
    sample: boolean().notNull().default(false),
    createdAt: time().notNull(),
  },
  () => [index('members_by_name').using('gin', sql`lower(display_name || ' ' || handle) gin_trgm_ops`)],
);

/** Apart from the member, so that no list of members can hold an address. */
export const credentials = pgTable(
  'credentials',
  {
    memberId: uuid()
      .primaryKey()
      .references(() => members.id, { onDelete: 'cascade' }),
    email: text().notNull(),
    passwordHash: text().notNull(),
    verifiedAt: time(),
  },
  (t) => [
    index('credentials_by_email').on(t.email),
    uniqueIndex('credentials_verified_once').on(t.email).where(sql`verified_at is not null`),
  ],
);

/** One signing-in on one device: a family of refresh tokens. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid().primaryKey(),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    createdAt: time().notNull(),
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
