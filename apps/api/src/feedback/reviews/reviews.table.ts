import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { members } from '../../accounts/accounts.table.ts';
import { answers } from '../../answers/answers.table.ts';
import { time } from '../../platform/db/columns.ts';
import { questions } from '../../questions/questions.table.ts';
import { topics } from '../../topics/topics.table.ts';

/** Marks by criterion, 1 to 4. */
type Marks = Record<string, number>;

/** Sums over a reviewer's marks; `reviewer-summary.ts` says how they are made. */
interface Residuals {
  count: number;
  weight: number;
  sum: number;
  squares: number;
  marks: number;
  markSquares: number;
}
interface Community {
  quality: { mean: number; variance: number };
  leniency: { mean: number; meanVariance: number; variance: number };
  noise: number;
}

/** Feedback on one version as a whole; one a member and version (authors.slot). */
export const reviews = pgTable(
  'reviews',
  {
    id: uuid().primaryKey(),
    questionId: uuid()
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    answerId: uuid()
      .notNull()
      .references(() => answers.id, { onDelete: 'cascade' }),
    revision: integer().notNull(),
    authorship: text({ enum: ['named', 'anonymous'] }).notNull(),
    /** Only when named; otherwise the made-up name, or the one a guest chose. */
    authorId: uuid().references(() => members.id, { onDelete: 'set null' }),
    pseudonym: text(),
    guest: boolean().notNull().default(false),
    /** Seen by the answer's author alone, until they show it to everyone. */
    held: boolean().notNull().default(false),
    strength: text().notNull(),
    change: text().notNull(),
    through: text({ enum: ['not-yet', 'nearly', 'yes'] }).notNull(),
    scores: jsonb().$type<Marks>().notNull().default({}),
    /** Whether its giver interviews candidates. */
    interviewer: boolean().notNull().default(false),
    /** The answer's author has read it: it stays as it is. */
    read: boolean().notNull().default(false),
    /** What it says about its giver, to be taken back when it changes; never of an anonymous one or a guest's. */
    residual: jsonb().$type<Residuals>(),
    sample: boolean().notNull().default(false),
    /** Why it is not shown (`platform/db/shown.ts`): 0, or the sum of what `withheldBy` names. */
    withheld: integer().notNull().default(0),
    createdAt: time().notNull(),
    editedAt: time(),
    /** The order written in, which the day alone would lose; it never leaves the database. */
    position: integer().notNull(),
  },
  (t) => [
    check('reviews_one_author', sql`num_nonnulls(author_id, pseudonym) <= 1`),
    index('reviews_of_answer').on(t.answerId, t.revision, t.position),
    index('reviews_by_day').on(t.createdAt),
    index('reviews_by_author').on(t.authorId, t.id),
  ],
);

/** What the reviews of one version come to; made anew in the transaction that changes one of them. */
export const revisionScores = pgTable(
  'revision_scores',
  {
    answerId: uuid()
      .notNull()
      .references(() => answers.id, { onDelete: 'cascade' }),
    revision: integer().notNull(),
    /** By members, seen by everyone; `marked` of them gave marks. */
    reviews: integer().notNull(),
    marked: integer().notNull(),
    /** Corrected for leniency, with its 80 % interval; null below three who gave marks. */
    value: doublePrecision(),
    low: doublePrecision(),
    high: doublePrecision(),
    criteria: jsonb().$type<{ id: string; name: string; median: number }[]>().notNull().default([]),
    through: jsonb().$type<{ notYet: number; nearly: number; yes: number }>().notNull(),
    ready: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.answerId, t.revision] }),
    index('scores_best').on(t.low, t.answerId).where(sql`low is not null`),
  ],
);

/** How far an answer rose from its first version with a score to its last. */
export const rises = pgTable(
  'rises',
  {
    answerId: uuid()
      .primaryKey()
      .references(() => answers.id, { onDelete: 'cascade' }),
    fromRevision: integer().notNull(),
    toRevision: integer().notNull(),
    rise: doublePrecision().notNull(),
  },
  (t) => [index('rises_most').on(t.rise, t.answerId)],
);

/** What a member's named reviews and practice say about how they mark; it names no answer and no date. */
export const reviewerSummaries = pgTable('reviewer_summaries', {
  memberId: uuid()
    .primaryKey()
    .references(() => members.id, { onDelete: 'cascade' }),
  peers: jsonb().$type<Residuals>().notNull(),
  references: jsonb().$type<Residuals>().notNull(),
});

/** How everybody marks, learned once a day; one row. */
export const learnedCommunity = pgTable('learned_community', {
  day: date({ mode: 'string' }).primaryKey(),
  community: jsonb().$type<Community>().notNull(),
});

/** What the author thought of their own version; shown to them alone. */
export const guesses = pgTable(
  'guesses',
  {
    answerId: uuid()
      .notNull()
      .references(() => answers.id, { onDelete: 'cascade' }),
    revision: integer().notNull(),
    scores: jsonb().$type<Marks>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.answerId, t.revision] })],
);

/** Answers to practise scoring on, with the marks and reasons of people who know. */
export const referenceAnswers = pgTable('reference_answers', {
  id: uuid().primaryKey(),
  slug: text().notNull().unique(),
  topicId: uuid()
    .notNull()
    .references(() => topics.id, { onDelete: 'cascade' }),
  position: integer().notNull(),
  question: text().notNull(),
  body: text().notNull(),
  bodyHtml: text().notNull(),
  scores: jsonb().$type<Marks>().notNull(),
  reasons: jsonb().$type<Record<string, string>>().notNull(),
});

/** A member's marks of a reference answer, given before the others were shown. */
export const calibrations = pgTable(
  'calibrations',
  {
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    referenceId: uuid()
      .notNull()
      .references(() => referenceAnswers.id, { onDelete: 'cascade' }),
    scores: jsonb().$type<Marks>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.referenceId] })],
);
