import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { members } from '../accounts/accounts.table.ts';
import { time } from '../platform/db/columns.ts';
import { questions } from '../questions/questions.table.ts';

interface FeedbackWanted {
  criteria?: string[] | undefined;
  question?: string | undefined;
  tone?: 'gentle' | 'direct' | undefined;
}

export const answers = pgTable(
  'answers',
  {
    id: uuid().primaryKey(),
    questionId: uuid()
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    authorship: text({ enum: ['named', 'anonymous'] }).notNull(),
    /** Only when named; otherwise the made-up name. */
    authorId: uuid().references(() => members.id, { onDelete: 'set null' }),
    pseudonym: text(),
    visibility: text({ enum: ['public', 'link', 'private'] }).notNull(),
    /** 128 bits: who has it may read the answer and leave feedback; a public answer has one once its author invites somebody. */
    linkToken: text().unique(),
    revision: integer().notNull().default(1),
    excerpt: text().notNull(),
    feedbackWanted: jsonb().$type<FeedbackWanted>(),
    /** It ended well: its author got the offer. */
    offer: boolean().notNull().default(false),
    sample: boolean().notNull().default(false),
    /** Why it is not shown (`platform/db/shown.ts`): 0, or the sum of what `withheldBy` names. */
    withheld: integer().notNull().default(0),
    commentsCount: integer().notNull().default(0),
    openCommentsCount: integer().notNull().default(0),
    reviewsCount: integer().notNull().default(0),
    votesCount: integer().notNull().default(0),
    createdAt: time().notNull(),
    revisedAt: time().notNull(),
    /** A moderator closed it: no more is said about it. */
    locked: boolean().notNull().default(false),
  },
  (t) => [
    check('answers_one_author', sql`num_nonnulls(author_id, pseudonym) <= 1`),
    check(
      'answers_link_has_token',
      sql`case visibility when 'link' then link_token is not null when 'private' then link_token is null else true end`,
    ),
    index('answers_useful').on(t.questionId, t.votesCount, t.id),
    index('answers_newest').on(t.questionId, t.createdAt, t.id),
    index('answers_improved').on(t.questionId, t.revision, t.id),
    index('answers_by_day').on(t.createdAt),
    index('answers_by_author').on(t.authorId, t.createdAt, t.id),
  ],
);

/** Never changed once written. */
export const answerRevisions = pgTable(
  'answer_revisions',
  {
    answerId: uuid()
      .notNull()
      .references(() => answers.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    body: text().notNull(),
    bodyHtml: text().notNull(),
    note: text().notNull().default(''),
    minutes: integer(),
    createdAt: time().notNull(),
  },
  (t) => [primaryKey({ columns: [t.answerId, t.number] })],
);
