import { integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { members } from '../accounts/accounts.table.ts';
import { bytea, time } from '../platform/db/columns.ts';

/**
 * What members keep of their interviews. Nothing of it can be read here: whose it is, how often and when it was saved is all that a row
 * tells. An id belongs to its member, so that whoever tries another's learns nothing.
 */
export const replays = pgTable(
  'replays',
  {
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    id: uuid().notNull(),
    /** Encrypted with a key of REPLAY_KEYS, which lies neither here nor in a backup of this. */
    sealed: bytea().notNull(),
    version: integer().notNull(),
    createdAt: time().notNull(),
    savedAt: time().notNull(),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.id] })],
);
