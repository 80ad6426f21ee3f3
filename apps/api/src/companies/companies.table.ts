import type { Asked } from '@debrief/contract';
import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';

export const companies = pgTable(
  'companies',
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    about: text().notNull().default(''),
    aliases: text().array().notNull().default([]),
    sample: boolean().notNull().default(false),
    /** False where only a report made it: it is shown once a question is filed under it. */
    listed: boolean().notNull().default(true),
    questionsCount: integer().notNull().default(0),
    /** What members report of being asked here, of three members each; null below. */
    asked: jsonb().$type<{ members: number } & Pick<Asked, 'months' | 'rounds'>>(),
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
    /** As it would stand in an address: that of an alias or an old name leads to the company. */
    slug: text().notNull().generatedAlwaysAs(sql`trim(both '-' from regexp_replace(key, '[^a-z0-9]+', '-', 'g'))`),
  },
  (t) => [
    index('company_names_by_slug').on(t.slug),
    index('company_names_of_company').on(t.companyId),
    index('company_names_alike').using('gin', sql`key gin_trgm_ops`),
  ],
);
