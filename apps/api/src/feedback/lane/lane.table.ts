import { sql } from 'drizzle-orm';
import { bigint, boolean, date, index, integer, pgTable, primaryKey, unique, uuid } from 'drizzle-orm/pg-core';
import { members } from '../../accounts/accounts.table.ts';
import { answers } from '../../answers/answers.table.ts';
import { time } from '../../platform/db/columns.ts';
import { topics } from '../../topics/topics.table.ts';

/** A public answer that wants feedback and has not had enough. None of this leaves the database. */
export const laneWaits = pgTable(
  'lane_waits',
  {
    answerId: uuid()
      .primaryKey()
      .references(() => answers.id, { onDelete: 'cascade' }),
    /** The first of its question; a question may have none. */
    topicId: uuid().references(() => topics.id, { onDelete: 'set null' }),
    revision: integer().notNull(),
    /** Since when; of an anonymous one the hour only. */
    since: time().notNull(),
    /** The only answer of its author so far, and nobody had said anything about it. */
    newcomer: boolean().notNull(),
    /** Whether somebody said anything about it since then. */
    heard: boolean().notNull().default(false),
    /** By members, on this version. */
    reviews: integer().notNull().default(0),
    /** Reviews by people who interview candidates. */
    interviewers: integer().notNull().default(0),
    sample: boolean().notNull().default(false),
  },
  (t) => [
    index('lane_waits_by_need').on(t.sample, t.reviews, sql`(not newcomer)`, t.since, t.answerId),
    index('lane_waits_by_day').on(
      sql`((sample::int * 1000 + reviews) * 100000 + ((since at time zone 'UTC')::date - '1970-01-01'::date))`,
      t.answerId,
    ),
  ],
);

/** One answer is with one person at a time, and one person has one answer. Gone once the review is there. */
export const laneClaims = pgTable('lane_claims', {
  answerId: uuid()
    .primaryKey()
    .references(() => answers.id, { onDelete: 'cascade' }),
  memberId: uuid()
    .notNull()
    .unique()
    .references(() => members.id, { onDelete: 'cascade' }),
  claimedAt: time().notNull(),
  expiresAt: time().notNull(),
});

/** "Not this one": it is not offered to them again. */
export const lanePasses = pgTable(
  'lane_passes',
  {
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    answerId: uuid()
      .notNull()
      .references(() => answers.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.answerId] })],
);

/** How long an answer waited for its first feedback: what waits are foretold from. It names no answer. */
export const laneCases = pgTable(
  'lane_cases',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    day: date({ mode: 'string' }).notNull(),
    minutes: integer().notNull(),
    newcomer: boolean().notNull(),
    sample: boolean().notNull().default(false),
  },
  (t) => [index('lane_cases_by_day').on(t.day)],
);

/** Each time an answer began to wait, for the public figures: for two months also when it waits no longer. */
export const laneWishes = pgTable(
  'lane_wishes',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    answerId: uuid()
      .notNull()
      .references(() => answers.id, { onDelete: 'cascade' }),
    /** Of an anonymous one the hour only. */
    since: time().notNull(),
    /** The next wait began, or it was taken back. */
    until: time(),
    newcomer: boolean().notNull(),
  },
  (t) => [unique('lane_wishes_once').on(t.answerId, t.since), index('lane_wishes_by_time').on(t.since)],
);

/** After how long a comment came to an answer that waited, since whether it was useful is known only later. */
export const laneGiven = pgTable(
  'lane_given',
  {
    commentId: uuid().primaryKey(),
    wishId: bigint({ mode: 'number' })
      .notNull()
      .references(() => laneWishes.id, { onDelete: 'cascade' }),
    /** Of an anonymous one whole hours. */
    minutes: integer().notNull(),
  },
  (t) => [index('lane_given_by_wish').on(t.wishId)],
);
