import { sql } from 'drizzle-orm';
import { bigint, boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { members } from '../accounts/accounts.table.ts';
import { answers } from '../answers/answers.table.ts';
import { companies } from '../companies/companies.table.ts';
import { comments } from '../feedback/comments/comments.table.ts';
import { reviews } from '../feedback/reviews/reviews.table.ts';
import { notices } from '../notices/notices.table.ts';
import { time } from '../platform/db/columns.ts';
import { questions } from '../questions/questions.table.ts';

/** What moderators look at: one for each thing, opened again when it is flagged again; gone with what it is about. */
export const moderationCases = pgTable(
  'moderation_cases',
  {
    id: uuid().primaryKey(),
    kind: text({ enum: ['question', 'answer', 'comment', 'review', 'member', 'company', 'appeal'] }).notNull(),
    questionId: uuid()
      .unique()
      .references(() => questions.id, { onDelete: 'cascade' }),
    answerId: uuid()
      .unique()
      .references(() => answers.id, { onDelete: 'cascade' }),
    commentId: uuid()
      .unique()
      .references(() => comments.id, { onDelete: 'cascade' }),
    reviewId: uuid()
      .unique()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    memberId: uuid()
      .unique()
      .references(() => members.id, { onDelete: 'cascade' }),
    companyId: uuid()
      .unique()
      .references(() => companies.id, { onDelete: 'cascade' }),
    /** The decision that is appealed against. */
    noticeId: uuid()
      .unique()
      .references(() => notices.id, { onDelete: 'cascade' }),
    state: text({ enum: ['open', 'closed'] }).notNull(),
    flagsCount: integer().notNull().default(0),
    /** How many flags for each reason, since it was opened. */
    reasons: jsonb().$type<Record<string, number>>().notNull().default({}),
    /** Held, because it is among the first posts of its author. */
    firstPost: boolean().notNull().default(false),
    openedAt: time().notNull(),
    flaggedAt: time(),
    closedAt: time(),
  },
  (t) => [
    check(
      'moderation_cases_one_subject',
      sql`num_nonnulls(question_id, answer_id, comment_id, review_id, member_id, company_id, notice_id) = 1`,
    ),
    index('moderation_cases_oldest').on(t.openedAt, t.id).where(sql`state = 'open'`),
    index('moderation_cases_most_flagged').on(t.flagsCount, t.id).where(sql`state = 'open'`),
    index('moderation_cases_oldest_of_kind').on(t.kind, t.openedAt, t.id).where(sql`state = 'open'`),
    index('moderation_cases_most_flagged_of_kind').on(t.kind, t.flagsCount, t.id).where(sql`state = 'open'`),
    index('moderation_cases_closed').on(t.closedAt, t.id).where(sql`state = 'closed'`),
  ],
);

/** What members said of it. Who said it is shown to nobody. */
export const moderationFlags = pgTable(
  'moderation_flags',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    caseId: uuid()
      .notNull()
      .references(() => moderationCases.id, { onDelete: 'cascade' }),
    /** Null for one who has no account, or none any more. */
    reporterId: uuid().references(() => members.id, { onDelete: 'set null' }),
    reason: text().notNull(),
    note: text().notNull().default(''),
    at: time().notNull(),
    /** The case was decided since. */
    settled: boolean().notNull().default(false),
  },
  (t) => [
    uniqueIndex('moderation_flags_once').on(t.caseId, t.reporterId).where(sql`not settled`),
    index('moderation_flags_of_case').on(t.caseId, t.settled, t.id),
    index('moderation_flags_of_reporter').on(t.reporterId, t.at),
  ],
);
