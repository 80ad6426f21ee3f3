import { index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { members } from '../accounts/accounts.table.ts';

/** Who does not want to meet whom. */
export const blocks = pgTable(
  'blocks',
  {
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    blockedId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.blockedId] }), index('blocks_by_blocked').on(t.blockedId)],
);
