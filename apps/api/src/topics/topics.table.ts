import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';

export interface Criterion {
  /** Unique over all topics, such as `metrics-definition`. */
  id: string;
  name: string;
  about: string;
  /** What an answer does at 1, 2, 3 and 4. */
  levels: [string, string, string, string];
}

export const topics = pgTable(
  'topics',
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    position: integer().notNull(),
    about: text().notNull(),
    synonyms: text().array().notNull(),
    /** How titles of its questions are put; the contract says how they are written. */
    cues: text().array().notNull().default([]),
    tracks: text().array().notNull(),
    minutes: integer().notNull(),
    template: text().notNull(),
    rubric: jsonb().$type<Criterion[]>().notNull().default([]),
    questionsCount: integer().notNull().default(0),
    /** Kept by the forum, with words about it; the others are labels that came with imported questions. */
    curated: boolean().notNull().default(false),
  },
  (t) => [index('topics_labels').on(t.questionsCount, t.id).where(sql`not curated`)],
);
