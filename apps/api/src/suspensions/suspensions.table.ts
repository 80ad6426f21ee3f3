import { index, pgTable, uuid } from 'drizzle-orm/pg-core';
import { members } from '../accounts/accounts.table.ts';
import { time } from '../platform/db/columns.ts';

/** Until when a member may only read. Known to them alone: it may be for something they wrote without a name. */
export const suspensions = pgTable(
  'suspensions',
  {
    memberId: uuid()
      .primaryKey()
      .references(() => members.id, { onDelete: 'cascade' }),
    until: time().notNull(),
  },
  (t) => [index('suspensions_by_end').on(t.until)],
);
