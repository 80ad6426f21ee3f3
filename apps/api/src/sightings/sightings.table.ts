import { boolean, date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { companies } from '../companies/companies.table.ts';
import { questions } from '../questions/questions.table.ts';

/** "I was asked this." Whose it is stands in authorship alone. */
export const sightings = pgTable(
  'sightings',
  {
    id: uuid().primaryKey(),
    questionId: uuid()
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    companyId: uuid()
      .notNull()
      .references(() => companies.id),
    month: date({ mode: 'string' }).notNull(),
    level: text(),
    round: text(),
    sample: boolean().notNull().default(false),
  },
  (t) => [index('sightings_by_question').on(t.questionId)],
);
