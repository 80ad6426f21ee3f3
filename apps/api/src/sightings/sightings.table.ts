import { boolean, date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { companies } from '../companies/companies.table.ts';
import { questions } from '../questions/questions.table.ts';

const ids = {
  id: uuid().primaryKey(),
  questionId: uuid()
    .notNull()
    .references(() => questions.id, { onDelete: 'cascade' }),
  /** As of its question. */
  withheld: integer().notNull().default(0),
};

/**
 * "I was asked this." Whose it is stands in authorship alone, and this table is read by nobody but its member and by
 * `publish-asked.ts`, which tells of it what three or more have in common.
 */
export const sightings = pgTable(
  'sightings',
  {
    ...ids,
    companyId: uuid().references(() => companies.id),
    month: date({ mode: 'string' }).notNull(),
    level: text(),
    round: text(),
    sample: boolean().notNull().default(false),
  },
  (t) => [
    index('sightings_by_question').on(t.questionId),
    index('sightings_by_company').on(t.companyId, t.month, t.questionId),
  ],
);

/** "This isn't asked there", in the same way. */
export const disputes = pgTable(
  'disputes',
  {
    ...ids,
    companyId: uuid()
      .notNull()
      .references(() => companies.id),
  },
  (t) => [index('disputes_by_question').on(t.questionId), index('disputes_by_company').on(t.companyId, t.questionId)],
);
