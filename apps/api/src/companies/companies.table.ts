import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';

export const companies = pgTable(
  'companies',
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    about: text().notNull().default(''),
    aliases: text().array().notNull().default([]),
    sample: boolean().notNull().default(false),
    questionsCount: integer().notNull().default(0),
  },
  (t) => [index('companies_by_questions').on(t.questionsCount, t.id)],
);

/** Every name a company is found by, its own and its aliases, in one form. */
export const companyNames = pgTable(
  'company_names',
  {
    key: text().primaryKey(),
    companyId: uuid()
      .notNull()
      .references(() => companies.id, { onDelete: 'cascade' }),
  },
  () => [index('company_names_alike').using('gin', sql`key gin_trgm_ops`)],
);
