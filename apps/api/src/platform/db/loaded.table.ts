import { pgTable, text } from 'drizzle-orm/pg-core';
import { time } from './columns.ts';

/** What was loaded once and is not loaded again, even after it was removed. */
export const loaded = pgTable('loaded', { name: text().primaryKey(), loadedAt: time().notNull() });
