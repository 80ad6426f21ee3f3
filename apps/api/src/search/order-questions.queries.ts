import { type SQL, sql } from 'drizzle-orm';
import type { KeyKind } from '../platform/page.ts';

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

/** What the keys of each are, for a cursor. */
export const keyKinds: Record<Order, KeyKind> = {
  relevance: 'number',
  newest: 'time',
  active: 'time',
  'most-asked': 'number',
  'most-answered': 'whole',
};

/** The type of such keys. */
export const casts: Record<KeyKind, string> = { number: 'float8', time: 'timestamptz', whole: 'int' };
