import type { Asked } from '@debrief/contract';
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
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { members } from '../accounts/accounts.table.ts';
import { companies } from '../companies/companies.table.ts';
import { time } from '../platform/db/columns.ts';
import { topics } from '../topics/topics.table.ts';

export const questions = pgTable(
  'questions',
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    /** What it is called where it was imported from. */
    externalId: text().unique(),
    title: text().notNull(),
    body: text().notNull(),
    bodyHtml: text().notNull(),
    track: text({ enum: ['product-management', 'engineering', 'data', 'design'] }).notNull(),
    level: text({ enum: ['intern', 'associate', 'mid', 'senior', 'lead', 'executive'] }),
    round: text({ enum: ['recruiter-screen', 'phone', 'onsite', 'take-home', 'panel', 'final'] }),
    authorship: text({ enum: ['named', 'anonymous'] }).notNull(),
    /** Only when named; otherwise the made-up name. */
    authorId: uuid().references(() => members.id, { onDelete: 'set null' }),
    pseudonym: text(),
    sample: boolean().notNull().default(false),
    /** Why it is not shown (`platform/db/shown.ts`): 0, or the sum of what `withheldBy` names. */
    withheld: integer().notNull().default(0),
    answersCount: integer().notNull().default(0),
    votesCount: integer().notNull().default(0),
    commentsCount: integer().notNull().default(0),
    /** Members who were asked it. What else they reported stands here only as far as anybody may know it (`sightings/publish-asked.ts`). */
    sightingsCount: integer().notNull().default(0),
    /** The first day of the last month somebody was asked it in; null below three members. */
    lastAskedMonth: date({ mode: 'string' }),
    /** Until when it counts as asked recently: the beginning of a half-year, which tells no month. */
    askedRecentlyUntil: date({ mode: 'string' }),
    /** What "most asked" is ordered by (`sightings/asked-figures.ts`). */
    askedScore: doublePrecision().notNull().default(0),
    /** Null below three members. */
    asked: jsonb().$type<Omit<Asked, 'companies'>>(),
    createdAt: time().notNull(),
    editedAt: time(),
    edits: integer().notNull().default(0),
    activeAt: time().notNull(),
    /** A moderator closed it: nothing new is written at it. */
    locked: boolean().notNull().default(false),
  },
  (t) => [
    check('questions_one_author', sql`num_nonnulls(author_id, pseudonym) <= 1`),
    index('questions_newest').on(t.createdAt, t.id),
    index('questions_active').on(t.activeAt, t.id),
    index('questions_most_asked').on(t.askedScore, t.id),
    index('questions_most_answered').on(t.answersCount, t.id),
    index('questions_by_author').on(t.authorId, t.createdAt, t.id),
    index('questions_title_trigrams').using('gin', sql`lower(title) gin_trgm_ops`),
    index('questions_same_title').on(sql`md5(btrim(lower(regexp_replace(title, '[[:punct:][:space:]]+', ' ', 'g'))))`),
    // Without a list of what is pending: an import looks after every batch.
    index('questions_alike_titles').using('gin', sql`question_title_keys(title)`).with({ fastupdate: false }),
  ],
);

/**
 * What was merged into a question, at its end and not on the way: its addresses and its name elsewhere lead there. Its words are
 * kept and shown nowhere.
 */
export const mergedQuestions = pgTable(
  'merged_questions',
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    externalId: text().unique(),
    intoId: uuid()
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    body: text().notNull(),
    mergedAt: time().notNull(),
  },
  (t) => [index('merged_questions_into').on(t.intoId)],
);

export const questionTopics = pgTable(
  'question_topics',
  {
    questionId: uuid()
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    topicId: uuid()
      .notNull()
      .references(() => topics.id),
    position: smallint().notNull(),
    /** As of its question. */
    withheld: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.questionId, t.topicId] }),
    index('question_topics_by_topic').on(t.topicId, t.questionId),
  ],
);

/** The companies that stand at a question, for everybody and every list. */
export const questionCompanies = pgTable(
  'question_companies',
  {
    questionId: uuid()
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    companyId: uuid()
      .notNull()
      .references(() => companies.id),
    position: smallint().notNull(),
    /** Not filed by the author: at least three members say that it was asked there. */
    reported: boolean().notNull().default(false),
    /** Members who were asked it there, when last, in which rounds (of three members each); null, 0 and none below three. */
    members: integer(),
    lastMonth: date({ mode: 'string' }),
    askedScore: doublePrecision().notNull().default(0),
    rounds: text().array().notNull().default([]),
    /** As of its question. */
    withheld: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.questionId, t.companyId] }),
    index('question_companies_by_company').on(t.companyId, t.askedScore, t.questionId),
  ],
);

/** What the author filed and more members deny than report: kept for the day that changes, and shown nowhere. */
export const deniedCompanies = pgTable(
  'denied_companies',
  {
    questionId: uuid()
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    companyId: uuid()
      .notNull()
      .references(() => companies.id),
    position: smallint().notNull(),
  },
  (t) => [primaryKey({ columns: [t.questionId, t.companyId] }), index('denied_companies_by_company').on(t.companyId)],
);

/** Level and round as an anonymous author filed them; on the question itself once three members report the same. */
export const withheldDetails = pgTable('withheld_details', {
  questionId: uuid()
    .primaryKey()
    .references(() => questions.id, { onDelete: 'cascade' }),
  level: text({ enum: questions.level.enumValues }),
  round: text({ enum: questions.round.enumValues }),
});
