import type { SearchQuery } from '@debrief/contract';
import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { members } from '../accounts/accounts.table.ts';
import { time } from '../platform/db/columns.ts';

/** What a search looks for, as it was understood when it was saved: spelling, synonyms and names are not looked up again. */
interface SearchMeaning {
  kind: 'question' | 'answer' | 'other';
  /** For each word that counts, the terms that stand for it. */
  terms: string[][];
  labels: string[];
  phrases: string[];
  without: string[];
  has: boolean;
  is: string | null;
}

/** A search that a member keeps. */
export const savedSearches = pgTable(
  'saved_searches',
  {
    id: uuid().primaryKey(),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    /** The name in the one form by which names are told apart. */
    key: text().notNull(),
    query: jsonb().$type<SearchQuery>().notNull(),
    meaning: jsonb().$type<SearchMeaning>().notNull(),
    /** When it was last looked at, and the last question that search knew then: what shows the day only has no better time. */
    seenAt: time().notNull(),
    seenDoc: integer().notNull(),
    createdAt: time().notNull(),
    /** Taken away then; kept for a day, so that it can be restored. */
    deletedAt: time(),
  },
  (t) => [
    uniqueIndex('saved_searches_name_once').on(t.memberId, t.key).where(sql`deleted_at is null`),
    index('saved_searches_of_member').on(t.memberId, t.createdAt, t.id),
    index('saved_searches_deleted').on(t.deletedAt).where(sql`deleted_at is not null`),
  ],
);
