import { type SQL, sql } from 'drizzle-orm';

export type Order = 'relevance' | 'newest' | 'active' | 'most-asked' | 'most-answered';

/** What the questions that fit some words are ordered by. */
export const orders: Record<Order, SQL> = {
  relevance: sql`score`,
  newest: sql`created_at`,
  active: sql`active_at`,
  'most-asked': sql`asked_score`,
  'most-answered': sql`answers_count`,
};

/** The same where no words were typed, over `questions q`. */
export const browseOrders: Record<Order, SQL> = {
  relevance: sql`q.created_at`,
  newest: sql`q.created_at`,
  active: sql`q.active_at`,
  'most-asked': sql`q.asked_score`,
  'most-answered': sql`q.answers_count`,
};

/** The type of each, for a cursor. */
export const casts: Record<Order, string> = {
  relevance: 'float8',
  newest: 'timestamptz',
  active: 'timestamptz',
  'most-asked': 'float8',
  'most-answered': 'int',
};
