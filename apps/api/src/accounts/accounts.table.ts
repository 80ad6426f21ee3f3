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
    /** A program writes with this account, as its member says. */
    automated: boolean().notNull().default(false),
    sample: boolean().notNull().default(false),
    createdAt: time().notNull(),
  },
  () => [
    /** By what a handle looks like (`looks-like.ts`). */
    index('members_by_look').on(
      sql`translate(replace(replace(replace(handle, '-', ''), 'm', 'rn'), 'w', 'vv'), '01i', 'oll')`,
    ),
    index('members_by_name').using('gin', sql`lower(display_name || ' ' || handle) gin_trgm_ops`),
  ],
);

/** Apart from the member, so that no list of members can hold an address. */
export const credentials = pgTable(
  'credentials',
  {
    memberId: uuid()
      .primaryKey()
      .references(() => members.id, { onDelete: 'cascade' }),
    /** Empty where none was ever told. */
    email: text().notNull(),
    /** Null for who signs in elsewhere, or by passkeys alone. */
    passwordHash: text(),
    verifiedAt: time(),
  },
  (t) => [
    index('credentials_by_email').on(t.email),
    uniqueIndex('credentials_verified_once').on(t.email).where(sql`verified_at is not null`),
  ],
);

/** Links that were mailed and not followed yet, by the hash of their token. */
export const mailedLinks = pgTable(
  'mailed_links',
  {
    hash: text().primaryKey(),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    purpose: text({ enum: ['verify', 'reset'] }).notNull(),
    /** Where it was mailed to: whoever follows it reads that mail. */
    email: text().notNull(),
    expiresAt: time().notNull(),
  },
  (t) => [index('mailed_links_by_member').on(t.memberId), index('mailed_links_by_end').on(t.expiresAt)],
);
