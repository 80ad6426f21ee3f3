import { sql } from 'drizzle-orm';
import { check, index, pgTable, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { members } from '../accounts/accounts.table.ts';
import { answers } from '../answers/answers.table.ts';
import { companies } from '../companies/companies.table.ts';
import { time } from '../platform/db/columns.ts';
import { questions } from '../questions/questions.table.ts';
import { topics } from '../topics/topics.table.ts';

/** What a member follows, pointing at exactly one thing; read for themselves alone. */
export const follows = pgTable(
  'follows',
  {
    id: uuid().primaryKey(),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    companyId: uuid().references(() => companies.id, { onDelete: 'cascade' }),
    topicId: uuid().references(() => topics.id, { onDelete: 'cascade' }),
    questionId: uuid().references(() => questions.id, { onDelete: 'cascade' }),
    answerId: uuid().references(() => answers.id, { onDelete: 'cascade' }),
    followedId: uuid().references(() => members.id, { onDelete: 'cascade' }),
    createdAt: time().notNull(),
  },
  (t) => [
    check('follows_one_target', sql`num_nonnulls(company_id, topic_id, question_id, answer_id, followed_id) = 1`),
    uniqueIndex('follows_company_once').on(t.companyId, t.memberId).where(sql`company_id is not null`),
    uniqueIndex('follows_topic_once').on(t.topicId, t.memberId).where(sql`topic_id is not null`),
    uniqueIndex('follows_question_once').on(t.questionId, t.memberId).where(sql`question_id is not null`),
    uniqueIndex('follows_answer_once').on(t.answerId, t.memberId).where(sql`answer_id is not null`),
    uniqueIndex('follows_member_once').on(t.followedId, t.memberId).where(sql`followed_id is not null`),
    index('follows_of_member').on(t.memberId, t.createdAt, t.id),
  ],
);
