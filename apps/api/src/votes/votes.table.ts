import { sql } from 'drizzle-orm';
import { check, index, pgTable, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { members } from '../accounts/accounts.table.ts';
import { answers } from '../answers/answers.table.ts';
import { questions } from '../questions/questions.table.ts';

/** "Useful", pointing at exactly one thing. */
export const votes = pgTable(
  'votes',
  {
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    questionId: uuid().references(() => questions.id, { onDelete: 'cascade' }),
    answerId: uuid().references(() => answers.id, { onDelete: 'cascade' }),
  },
  (t) => [
    check('votes_one_target', sql`num_nonnulls(question_id, answer_id) = 1`),
    uniqueIndex('votes_question_once').on(t.questionId, t.memberId).where(sql`question_id is not null`),
    uniqueIndex('votes_answer_once').on(t.answerId, t.memberId).where(sql`answer_id is not null`),
    index('votes_by_member').on(t.memberId),
  ],
);
