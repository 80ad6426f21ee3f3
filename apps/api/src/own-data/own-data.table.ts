import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { members } from '../accounts/accounts.table.ts';
import { bytea, time } from '../platform/db/columns.ts';

/** A file with all that a member has here: made by a worker, gone after a week. */
export const ownFiles = pgTable(
  'own_files',
  {
    id: uuid().primaryKey(),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    state: text({ enum: ['waiting', 'ready', 'failed'] }).notNull(),
    askedAt: time().notNull(),
    expiresAt: time(),
    size: integer(),
    /** Encrypted with a key made of SECRET_KEY: the database alone must not say here who wrote an anonymous post. */
    bytes: bytea(),
    tries: integer().notNull().default(0),
    /** Until when the worker that has it may take. */
    takenUntil: time(),
  },
  (t) => [index('own_files_of_member').on(t.memberId, t.askedAt), index('own_files_by_state').on(t.state, t.askedAt)],
);
